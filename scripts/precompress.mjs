import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = new Set([".html", ".js", ".mjs", ".css", ".json", ".svg", ".txt", ".webmanifest", ".wasm"]);
/** Below this a response fits one packet anyway. */
const MIN_BYTES = 512;

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/**
 * Writes a .br and a .gz beside every text file of a built site that becomes smaller by it.
 *
 * @param {string} root
 * @returns {Promise<number>} How many files got a compressed twin.
 */
export async function precompress(root) {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => TEXT.has(extname(file)));
  const written = await Promise.all(files.map((file) => compressFile(join(root, file))));
  return written.filter(Boolean).length;
}

async function compressFile(/** @type {string} */ path) {
  const content = readFileSync(path);
  if (content.length < MIN_BYTES) return false;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([brotliAsync(content, { params }), gzipAsync(content, { level: 9 })]);
  if (br.length < content.length) writeFileSync(`${path}.br`, br);
  if (gz.length < content.length) writeFileSync(`${path}.gz`, gz);
  return true;
}
