import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { cacheControl, securityHeaders } from "./headers.mjs";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** In order of preference; each is a file beside the original, written at build. */
const ENCODINGS = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
];

/**
 * A server of one folder's files: security headers on every answer, compressed twins where the client takes them.
 *
 * @param {string} root
 * @param {readonly string[]} [routingOrigins] that the page may ask for travel times (see parseRoutingOrigins)
 */
export function createStaticServer(root, routingOrigins) {
  const realRoot = realpathSync(root);
  const headers = Object.entries(securityHeaders(routingOrigins));
  return createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return answer(request, response, 405, "Method not allowed");
    }
    const path = decodePath(request.url ?? "/");
    if (path === undefined) return answer(request, response, 400, "Bad request");
    const file = findFile(realRoot, path);
    if (!file) return answer(request, response, 404, "Not found");
    sendFile(request, response, path, file);
  });
}

/**
 * The URL's path, decoded, or undefined where it is malformed.
 *
 * @param {string} url
 */
export function decodePath(url) {
  const raw = url.split(/[?#]/, 1)[0] ?? "/";
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file behind a path, or undefined. Names that start with a dot are never served (`..` among them), a compressed
 * twin only in place of its original, and a link out of the folder is not followed.
 */
function findFile(/** @type {string} */ realRoot, /** @type {string} */ path) {
  const segments = path.split(/[/\\]/).filter((segment) => segment !== "");
  if (segments.some((segment) => segment.startsWith("."))) return undefined;
  if (ENCODINGS.some(({ suffix }) => path.endsWith(suffix))) return undefined;
  const wanted = join(realRoot, ...segments, path.endsWith("/") ? "index.html" : "");
  try {
    const real = realpathSync(wanted);
    return real.startsWith(realRoot + sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} path
 * @param {string} file
 */
function sendFile(request, response, path, file) {
  const encoding = chooseEncoding(request.headers["accept-encoding"], file);
  const sent = encoding ? file + encoding.suffix : file;
  const { size, mtimeMs } = statSync(sent);
  const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}${encoding ? `-${encoding.name}` : ""}"`;
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", cacheControl(path));
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", etag);
  if (matches(request.headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader("Content-Encoding", encoding.name);
  response.setHeader("Content-Length", size);
  response.writeHead(200);
  if (request.method === "HEAD") response.end();
  else
    createReadStream(sent)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The best encoding that the client takes and that exists on disk. */
function chooseEncoding(/** @type {string | string[] | undefined} */ header, /** @type {string} */ file) {
  const accepted = acceptedEncodings(String(header ?? ""));
  return ENCODINGS.find(({ name, suffix }) => {
    if (!(accepted.get(name) ?? accepted.get("*"))) return false;
    return statSync(file + suffix, { throwIfNoEntry: false })?.isFile() === true;
  });
}

/** Encoding names with their weight; a weight of 0 refuses. */
function acceptedEncodings(/** @type {string} */ header) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...params] = part.split(";").map((text) => text.trim());
    const weight = params.find((param) => param.startsWith("q="))?.slice(2);
    if (name) weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  return weights;
}

function matches(/** @type {string | undefined} */ header, /** @type {string} */ etag) {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} words
 */
function answer(request, response, status, words) {
  const body = `${status} ${words}\n`;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : body);
}
