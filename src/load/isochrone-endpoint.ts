/** Which language a routing service speaks. */
export const ROUTING_PROTOCOLS = ["valhalla", "openrouteservice"] as const;
export type RoutingProtocol = (typeof ROUTING_PROTOCOLS)[number];

/** Ways to travel, in the services' own names. */
export const ROUTING_PROFILES: Record<RoutingProtocol, readonly [string, ...string[]]> = {
  valhalla: ["auto", "truck", "bus", "motorcycle", "bicycle", "pedestrian"],
  openrouteservice: ["driving-car", "driving-hgv", "cycling-regular", "cycling-electric", "foot-walking"],
};

/** Longer than any public service allows. */
export const MAX_ROUTING_MINUTES = 600;

/** Six decimals of a degree, about a decimetre: no service needs more. */
const DECIMALS = 6;

export interface RoutingEndpoint {
  /** Without a slash at its end. */
  readonly base: string;
  readonly origin: string;
  /** With its port. */
  readonly host: string;
}

/** `https:` only, but for the reader's own machine. */
export type EndpointFault =
  | "endpoint-empty"
  | "endpoint-no-url"
  | "endpoint-not-https"
  | "endpoint-secret"
  | "endpoint-query";

/** The address of a service as the reader typed it; a missing scheme is https. */
export function parseEndpoint(
  text: string,
): { ok: true; endpoint: RoutingEndpoint } | { ok: false; code: EndpointFault } {
  const typed = text.trim();
  if (typed === "") return { ok: false, code: "endpoint-empty" };
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  } catch {
    return { ok: false, code: "endpoint-no-url" };
  }
  if (url.hostname === "") return { ok: false, code: "endpoint-no-url" };
  const isOwn = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isOwn))
    return { ok: false, code: "endpoint-not-https" };
  if (url.username !== "" || url.password !== "") return { ok: false, code: "endpoint-secret" };
  if (url.search !== "" || url.hash !== "") return { ok: false, code: "endpoint-query" };
  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  return { ok: true, endpoint: { base, origin: url.origin, host: url.host } };
}

export interface RoutingQuestion {
  readonly endpoint: RoutingEndpoint;
  readonly protocol: RoutingProtocol;
  /** One of `ROUTING_PROFILES`. */
  readonly profile: string;
  readonly lngLat: readonly [number, number];
  readonly minutes: number;
  /** Of openrouteservice; never kept. */
  readonly apiKey?: string;
}

/** What is sent, word for word. */
export interface RoutingRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What the service learns, readable: the address, and the question as JSON. A key is not among it. */
  readonly shown: { readonly address: string; readonly question: string };
}

/** Valhalla is asked by GET: for a JSON body by POST a browser first asks a permission (CORS preflight) that not every server knows of. */
export function requestFor({ endpoint, protocol, profile, lngLat, minutes, apiKey }: RoutingQuestion): RoutingRequest {
  const [lng, lat] = lngLat.map((degrees) => Number(degrees.toFixed(DECIMALS))) as [number, number];
  const { base } = endpoint;
  if (protocol === "valhalla") {
    const address = /\/isochrone(\/v\d+)?$/.test(base) ? base : `${base}/isochrone`;
    const question = JSON.stringify({
      locations: [{ lat, lon: lng }],
      costing: profile,
      contours: [{ time: minutes }],
      polygons: true,
    });
    const url = `${address}?json=${encodeURIComponent(question)}`;
    return { method: "GET", url, headers: { Accept: "application/json" }, shown: { address, question } };
  }
  const stem = base.replace(/\/v2(\/isochrones(\/[\w-]*)?)?$/, "");
  const address = `${stem}/v2/isochrones/${encodeURIComponent(profile)}`;
  const body = JSON.stringify({ locations: [[lng, lat]], range: [Math.round(minutes * 60)], range_type: "time" });
  const key = apiKey?.trim();
  const headers = {
    Accept: "application/geo+json, application/json",
    "Content-Type": "application/json",
    ...(key ? { Authorization: key } : {}),
  };
  return { method: "POST", url: address, headers, body, shown: { address, question: body } };
}
