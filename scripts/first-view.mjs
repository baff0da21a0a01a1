/**
 * @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[],
 *   css?: string[], assets?: string[] }} ManifestChunk
 * @typedef {Record<string, ManifestChunk>} Manifest Vite's manifest.json.
 * @typedef {{ shell: string[], map: string[], data: string[], words: string[] }} FirstView Files of dist/, by when they
 *   are needed; words: the data's in one language.
 */

/** The map room is loaded lazily, but the first view is not whole without it. */
const MAP_ROOM = "src/map/";
/** The data's words, a file a language. */
const WORDS = /(^|\/)words\.[^/]+\.json$/;
const LANGUAGE = /^src\/i18n\/locales\/[^/]+\/index\.ts$/;

/**
 * The files that the first view needs: those of the shell (text before the map engine: the entry, its static imports
 * and styles, one language), those of the map room with its worker, the data, and its words in one language. Which
 * language is spoken is known only when the page starts, so that its files cannot be asked for before.
 *
 * @param {Manifest} manifest
 * @param {(file: string) => number} sizeOf Decides which language stands for all: the largest.
 * @returns {FirstView}
 */
export function firstView(manifest, sizeOf) {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const languages = Object.keys(manifest).filter((key) => LANGUAGE.test(key));
  const largest = languages.sort((a, b) => weigh(manifest, b, sizeOf) - weigh(manifest, a, sizeOf)).slice(0, 1);
  const shellKeys = closure(manifest, [...entries, ...largest]);
  const lazy = [...shellKeys].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  const allKeys = closure(manifest, [...shellKeys, ...lazy.filter((key) => key.startsWith(MAP_ROOM))]);
  const mapKeys = [...allKeys].filter((key) => !shellKeys.has(key));

  const isData = (/** @type {string} */ file) => file.endsWith(".json");
  // A worker that a chunk of the shell names is started by what the reader does; the map engine's starts with the map.
  const shell = filesOf(manifest, shellKeys).filter((file) => !workersOf(manifest, shellKeys).includes(file));
  const map = filesOf(manifest, mapKeys).filter((file) => !shell.includes(file));
  const data = [...shell, ...map].filter(isData);
  const words = data.filter((file) => WORDS.test(file)).sort((a, b) => sizeOf(b) - sizeOf(a));
  return {
    shell: shell.filter((file) => !isData(file)),
    map: map.filter((file) => !isData(file)),
    data: data.filter((file) => !words.includes(file)),
    words: words.slice(0, 1),
  };
}

function weigh(
  /** @type {Manifest} */ manifest,
  /** @type {string} */ key,
  /** @type {(file: string) => number} */ sizeOf,
) {
  return filesOf(manifest, closure(manifest, [key])).reduce((sum, file) => sum + sizeOf(file), 0);
}

/** Chunks reached from `keys` through static imports, themselves included. */
function closure(/** @type {Manifest} */ manifest, /** @type {Iterable<string>} */ keys) {
  /** @type {Set<string>} */
  const reached = new Set();
  const queue = [...keys];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return reached;
}

/** Scripts that chunks name as assets. */
function workersOf(/** @type {Manifest} */ manifest, /** @type {Iterable<string>} */ keys) {
  return [...keys].flatMap((key) => manifest[key]?.assets ?? []).filter((file) => file.endsWith(".js"));
}

function filesOf(/** @type {Manifest} */ manifest, /** @type {Iterable<string>} */ keys) {
  const files = [...keys].flatMap((key) => {
    const chunk = manifest[key];
    return chunk ? [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])] : [];
  });
  return [...new Set(files)];
}
