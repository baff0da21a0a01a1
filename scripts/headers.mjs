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

/** A name under assets/ holds a hash of the content, so it never changes. */
export const IMMUTABLE = "public, max-age=31536000, immutable";
export const REVALIDATE = "no-cache";

/** @param {string} path The URL's path, decoded. */
export function cacheControl(path) {
  return /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path) ? IMMUTABLE : REVALIDATE;
}
