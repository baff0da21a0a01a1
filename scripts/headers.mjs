/**
 * What the page may do: run its own scripts and workers, read its own files, and nothing else.
 * 'wasm-unsafe-eval' lets a solver in WebAssembly run; 'unsafe-inline' is for styles alone, which the controls insert.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** The same for a <meta>, which cannot say who may frame the page. */
export const META_POLICY = CONTENT_SECURITY_POLICY.replace("; frame-ancestors 'self'", "");

/** Sent with every answer, worker files included: a worker obeys the policy of its own file. */
export const SECURITY_HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

const CONNECT = "connect-src 'self'";
const OWN_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The origins that the setting ROUTING_ORIGINS lets the page ask for travel times: separated by spaces, https or a service on
 * this very machine, each a scheme, a host and a port, no wildcard and no path.
 *
 * @param {string | undefined} setting
 * @returns {string[]} as a policy writes them
 * @throws {Error} naming the first one that is none of these
 */
export function parseRoutingOrigins(setting) {
  const named = (setting ?? "").split(/\s+/).filter((text) => text !== "");
  return [...new Set(named.map(originOf))];
}

/** @param {string} text */
function originOf(text) {
  const url = /^https?:\/\/[a-z\d.:[\]-]+\/?$/i.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === "https:" || OWN_MACHINE.includes(url.hostname))) return url.origin;
  throw new Error(
    `ROUTING_ORIGINS: "${text}" is no origin such as https://routing.example.org (https, or http on localhost; no path, no *).`,
  );
}

/**
 * A policy that also lets the page connect to these origins.
 *
 * @param {string} policy
 * @param {readonly string[]} origins
 */
export function allowConnections(policy, origins) {
  return policy.replace(CONNECT, [CONNECT, ...origins].join(" "));
}

/**
 * Every answer's headers, with the connections that the setting allows.
 *
 * @param {readonly string[]} [routingOrigins]
 */
export function securityHeaders(routingOrigins = []) {
  return { ...SECURITY_HEADERS, "Content-Security-Policy": allowConnections(CONTENT_SECURITY_POLICY, routingOrigins) };
}

/** A name under assets/ holds a hash of the content, so it never changes. */
export const IMMUTABLE = "public, max-age=31536000, immutable";
export const REVALIDATE = "no-cache";

/** @param {string} path The URL's path, decoded. */
export function cacheControl(path) {
  return /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path) ? IMMUTABLE : REVALIDATE;
}
