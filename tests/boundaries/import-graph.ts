import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { parseSync } from "vite";

export interface Import {
  from: string;
  /** What the file wrote. */
  specifier: string;
  /** The file in this tree that it names, without a query; undefined for a package. */
  target: string | undefined;
  /** True where the compiler erases the import. */
  isType: boolean;
}

const CODE = /\.(ts|tsx|mjs)$/;
const TEST = /\.test\.tsx?$/;
const WORKER_URL = /new URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url/g;

/** Every source file below the given folders of `root`, tests left out. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => CODE.test(file) && !TEST.test(file))
    .sort();
}

/** The imports of one file: static, re-exported, dynamic, and worker URLs. */
export function importsOf(root: string, from: string): Import[] {
  return parseImports(from, readFileSync(join(root, from), "utf8"));
}

export function parseImports(from: string, code: string): Import[] {
  const { module, errors } = parseSync(from, code);
  if (errors.length > 0) throw new Error(`${from} does not parse: ${errors[0]?.message}`);
  const found: { specifier: string; isType: boolean }[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    found.push({
      specifier: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    });
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest) found.push({ specifier: moduleRequest.value, isType });
  }
  for (const { moduleRequest } of module.dynamicImports) {
    found.push({ specifier: unquote(code.slice(moduleRequest.start, moduleRequest.end)), isType: false });
  }
  for (const [, specifier = ""] of code.matchAll(WORKER_URL)) found.push({ specifier, isType: false });
  return found.map(({ specifier, isType }) => ({ from, specifier, target: resolve(from, specifier), isType }));
}

function unquote(text: string): string {
  return text.replace(/^["'`]|["'`]$/g, "");
}

function resolve(from: string, specifier: string): string | undefined {
  return specifier.startsWith(".") ? join(dirname(from), specifier.replace(/\?.*$/, "")) : undefined;
}

/** One cycle of imports that exist when the program runs, as the files in order, or undefined. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, target, isType } of imports) {
    if (target !== undefined && !isType) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of next.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
