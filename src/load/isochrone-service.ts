import type { IsochroneOptions, IsochroneReading } from "../../data/formats/isochrones.ts";
import { errorOf } from "../../data/formats/isochrones-documents.ts";
import { MAX_TEXT, objectOf } from "../../data/formats/isochrones-json.ts";
import type { Issue } from "../../data/schema/issue.ts";
import { type RoutingQuestion, requestFor } from "./isochrone-endpoint.ts";
import { watchPolicy } from "./policy-watch.ts";

export const TIMEOUT_MS = 15_000;
/** Of an answer that says what went wrong. */
const MOST_OF_ERROR = 20_000;

export type RoutingProgress =
  | { readonly step: "waiting" }
  | { readonly step: "receiving"; readonly bytes: number }
  | { readonly step: "reading" };

export interface RoutingOptions {
  /** Reads the answer's text, off the main thread where that can be done. */
  readonly read: (text: string, options: IsochroneOptions, signal: AbortSignal) => Promise<IsochroneReading>;
  /** The reader gives up. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RoutingProgress) => void;
  readonly timeoutMs?: number;
  readonly watch?: typeof watchPolicy;
}

class Failure extends Error {
  readonly code: string;
  readonly params: Issue["params"];
  constructor(code: string, params: Issue["params"] = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/**
 * Asks a routing service for the area that can be reached, and reads its answer. Sends the question alone: no referrer, no
 * cookies, and no following to another address, which would learn it too.
 *
 * @returns the area, or one issue: `service-policy` (this site's own policy does not allow the host), `service-unreachable`,
 *   `service-timeout`, `cancelled`, `service-broken-off`, `service-redirects`, `service-denied`, `service-limit`,
 *   `service-status`, `not-utf8`, `too-large`, or one of `parseIsochrones`. Never rejects.
 */
export async function askIsochrone(question: RoutingQuestion, options: RoutingOptions): Promise<IsochroneReading> {
  const { endpoint, protocol, profile } = question;
  const { signal, onProgress, timeoutMs = TIMEOUT_MS } = options;
  const watch = (options.watch ?? watchPolicy)(endpoint.origin);
  const stopper = new AbortController();
  const cancel = () => stopper.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stopper.abort();
  }, timeoutMs);
  signal?.addEventListener("abort", cancel);
  try {
    if (signal?.aborted) throw new Failure("cancelled");
    onProgress?.({ step: "waiting" });
    const text = await answerOf(question, stopper.signal, (bytes) => onProgress?.({ step: "receiving", bytes }));
    clearTimeout(timer);
    onProgress?.({ step: "reading" });
    return await options.read(text, { provider: protocol, mode: profile }, stopper.signal);
  } catch (error) {
    if (signal?.aborted) return failed("cancelled");
    if (isLate) return failed("service-timeout", { seconds: timeoutMs / 1000 });
    if (!(error instanceof Failure)) throw error;
    if (error.code === "service-unreachable" && (await watch.refused())) return failed("service-policy");
    return failed(error.code, error.params);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    watch.stop();
  }

  function failed(code: string, params: Issue["params"] = {}): IsochroneReading {
    const about = { host: endpoint.host, origin: endpoint.origin };
    return { ok: false, issues: [{ severity: "error", code, where: {}, params: { ...about, ...params } }] };
  }
}

async function answerOf(
  question: RoutingQuestion,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const { method, url, headers, body } = requestFor(question);
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal,
      mode: "cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "manual",
    });
  } catch {
    throw new Failure("service-unreachable");
  }
  const { status } = response;
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    throw new Failure("service-redirects");
  }
  if (response.ok) return textOf(response, MAX_TEXT, onBytes);
  const said = await textOf(response, MOST_OF_ERROR, () => undefined).then(saidIn, () => null);
  const params = { status, ...(said && { text: said }) };
  if (status === 401 || status === 403) throw new Failure("service-denied", params);
  throw new Failure(status === 429 ? "service-limit" : "service-status", params);
}

/** The body as text, given up as soon as it is longer than `most` bytes, whatever its header says. */
async function textOf(response: Response, most: number, onBytes: (bytes: number) => void): Promise<string> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      bytes += part.value.byteLength;
      if (bytes > most) break;
      chunks.push(part.value);
      onBytes(bytes);
    }
  } catch {
    throw new Failure("service-broken-off");
  }
  if (bytes > most) {
    await reader?.cancel().catch(() => undefined);
    throw new Failure("too-large", { most: most / 1e6 });
  }
  const text = decoded(chunks, bytes);
  if (text === null) throw new Failure("not-utf8");
  return text;
}

function decoded(chunks: readonly Uint8Array[], length: number): string | null {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return textFrom(whole);
}

/** Bytes as UTF-8 text; null where they are none. */
export function textFrom(bytes: Uint8Array | ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What an answer that is no area says in words, if it is one of the known forms. */
function saidIn(text: string): string | null {
  try {
    const root = objectOf(JSON.parse(text), "");
    return root && errorOf(root);
  } catch {
    return null;
  }
}
