import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const TSC = join(root, "node_modules/typescript/bin/tsc");

/** What the compiler says when a line of code stands in a room, under that room's own tsconfig. */
function typeCheck(room: string, code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "atlas-globals-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "planted.ts"), `${code}\n`);
    const config = { extends: join(root, room, "tsconfig.json"), include: ["planted.ts"], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    execFileSync(process.execPath, [TSC, "-p", folder, "--pretty", "false"], { stdio: "pipe", encoding: "utf8" });
    return "";
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("a room sees only its own globals", () => {
  it.each(["geo", "data/schema", "data/formats"])("%s has neither document nor process", (room) => {
    expect(typeCheck(room, "export const title = document.title;")).toContain("Cannot find name 'document'");
    expect(typeCheck(room, "export const home = process.cwd();")).toContain("Cannot find name 'process'");
    expect(typeCheck(room, "export const ring: GeoJSON.Position = [121.47, 31.23];")).toBe("");
  });

  it("data/build has process and no document", () => {
    expect(typeCheck("data/build", "export const home = process.cwd();")).toBe("");
    expect(typeCheck("data/build", "export const title = document.title;")).toContain("Cannot find name 'document'");
  });

  it("src has document and no process", () => {
    expect(typeCheck("src", "export const title = document.title;")).toBe("");
    expect(typeCheck("src", "export const home = process.cwd();")).toContain("Cannot find name 'process'");
  });

  it("is strict: an element of an array may be missing", () => {
    expect(typeCheck("geo", "export const first: number = ([] as number[])[0];")).toContain("TS2322");
  });
});
