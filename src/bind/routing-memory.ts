/** Where this browser remembers a routing service, when its reader wants that. Never a key. */
const KEY = "livestream-atlas.routing";
const LONGEST = 500;

export interface RememberedRouting {
  readonly address: string;
  readonly protocol: string;
}

/** Null where nothing is remembered, or the browser does not let the page look. */
export function rememberedRouting(): RememberedRouting | null {
  try {
    const { address, protocol } = JSON.parse(localStorage.getItem(KEY) ?? "null") ?? {};
    if (typeof address !== "string" || typeof protocol !== "string" || address.length > LONGEST) return null;
    return { address, protocol };
  } catch {
    return null;
  }
}

/** Remembers, or with null forgets. False where the browser does not let the page. */
export function rememberRouting(routing: RememberedRouting | null): boolean {
  try {
    if (routing) localStorage.setItem(KEY, JSON.stringify({ address: routing.address, protocol: routing.protocol }));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
