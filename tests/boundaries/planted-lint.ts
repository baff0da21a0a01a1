import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const BIOME = join(import.meta.dirname, "../../node_modules/@biomejs/biome/bin/biome");
const CONFIG = join(import.meta.dirname, "../../biome.json");

interface Report {
  diagnostics: { category: string; location: { path: string | { file: string } } }[];
}

/**
 * Lints the planted files with the project's own biome.json, in a copy of the tree that holds nothing else.
 * Returns the lint rules that each file broke.
 */
export function lintPlanted(files: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const root = mkdtempSync(join(tmpdir(), "atlas-boundaries-"));
  try {
    const { vcs: _vcs, $schema: _schema, ...config } = JSON.parse(readFileSync(CONFIG, "utf8"));
    writeFileSync(join(root, "biome.json"), JSON.stringify(config));
    cpSync(join(import.meta.dirname, "../../package.json"), join(root, "package.json"));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return rulesByFile(runBiome(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function runBiome(cwd: string): Report {
  const reportFile = join(cwd, "report.json");
  const args = [BIOME, "lint", "--reporter=json", `--reporter-file=${reportFile}`, "--max-diagnostics=none", "."];
  try {
    execFileSync(process.execPath, args, { cwd, stdio: "pipe" });
  } catch {
    // Planted violations make Biome exit with 1; what it found is in the report.
  }
  return JSON.parse(readFileSync(reportFile, "utf8"));
}

function rulesByFile({ diagnostics }: Report): Map<string, Set<string>> {
  const rules = new Map<string, Set<string>>();
  for (const { category, location } of diagnostics) {
    const path = typeof location.path === "string" ? location.path : location.path.file;
    const found = rules.get(path) ?? new Set();
    rules.set(path, found.add(category));
  }
  return rules;
}
