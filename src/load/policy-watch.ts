/** An event of the page's policy comes as a task of its own, after the fetch has failed. */
const WAIT_MS = 150;

export interface PolicyWatch {
  /** Whether the page's Content-Security-Policy has refused a connection to the origin since the watch began. */
  refused(): Promise<boolean>;
  stop(): void;
}

/** Tells a refusal by the page's own policy, which to `fetch` looks like any other failure, from a failure of the network. */
export function watchPolicy(origin: string): PolicyWatch {
  if (typeof document === "undefined") return { refused: async () => false, stop: () => undefined };
  let isRefused = false;
  const listen = (event: SecurityPolicyViolationEvent) => {
    if (event.effectiveDirective === "connect-src" && originOf(event.blockedURI) === origin) isRefused = true;
  };
  document.addEventListener("securitypolicyviolation", listen);
  return {
    async refused() {
      if (!isRefused) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      return isRefused;
    },
    stop: () => document.removeEventListener("securitypolicyviolation", listen),
  };
}

function originOf(uri: string): string | null {
  try {
    return new URL(uri).origin;
  } catch {
    return null;
  }
}
