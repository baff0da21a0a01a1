import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { publishedRecords } from "../../tests/support/published-records.ts";
import { buildAtlas } from "../model/atlas.ts";
import { loadAtlas } from "./load-atlas.ts";

const ROOT = join(import.meta.dirname, "../..");
const asked: string[] = [];
/** What the server answers for a file in the place of the file itself. */
let instead: Record<string, () => Response> = {};

beforeEach(() => {
  asked.length = 0;
  instead = {};
  vi.stubGlobal("fetch", async (url: string) => {
    const name = url.split("/").at(-1) ?? "";
    asked.push(name);
    return instead[name]?.() ?? new Response(await readFile(join(ROOT, url), "utf8"));
  });
});
afterEach(() => vi.unstubAllGlobals());

async function loaded(language: "zh-Hans" | "zh-Hant" | "en") {
  const result = await loadAtlas(language);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}
async function issueOf(language: "en") {
  const result = await loadAtlas(language);
  return result.ok ? null : result.issues[0];
}

describe("loadAtlas", () => {
  it("fetches one language's words, and has every record as it is published", async () => {
    const { atlas } = await loaded("en");
    expect(asked.sort()).toEqual(["atlas.json", "sea.json", "units.json", "words.en.json"]);
    const all = buildAtlas({ atlas: publishedRecords(), geometry: atlas.geometry });
    expect(atlas.figureById).toEqual(all.figureById);
    expect(atlas.metrics.map(({ definition }) => definition.en)).toEqual(all.metrics.map((m) => m.definition.en));
    expect(atlas.metrics.map(({ names }) => names)).toEqual(all.metrics.map(({ names }) => names));
    expect([...atlas.noteById.values()].every((note) => note.en === note.zhHans)).toBe(true);
  });

  it("has other languages on the same geometry, fetching their words alone and once", async () => {
    const { atlas, atlasIn } = await loaded("zh-Hans");
    asked.length = 0;
    const english = await atlasIn("en");
    expect(asked).toEqual(["words.en.json"]);
    expect(english.geometry).toBe(atlas.geometry);
    expect(english.claims[0]?.names).not.toEqual(atlas.claims[0]?.names);
    expect(await atlasIn("en")).toBe(english);
    expect(await atlasIn("zh-Hans")).toBe(atlas);
    expect(asked).toEqual(["words.en.json"]);
  });

  it("rejects when a language's words cannot be had, and asks again the next time", async () => {
    const { atlasIn } = await loaded("en");
    instead = { "words.zh-Hant.json": () => new Response("", { status: 503 }) };
    await expect(atlasIn("zh-Hant")).rejects.toMatchObject({
      issue: { code: "file-refused", where: { file: "words.zh-Hant.json" }, params: { status: 503 } },
    });
    instead = {};
    expect((await atlasIn("zh-Hant")).city.names.zhHant).toBe("上海市");
  });

  it.each([
    ["atlas.json", () => Response.error(), "file-refused"],
    ["atlas.json", () => new Response("{}"), "file-invalid"],
    ["words.en.json", () => new Response("<html>"), "file-not-json"],
    ["words.en.json", () => new Response('{"a":1}'), "file-invalid"],
    ["units.json", () => new Response('{"type":"Topology","arcs":[],"objects":{}}'), "file-not-topojson"],
    ["sea.json", () => Promise.reject(new TypeError("network")) as never, "file-unreachable"],
  ])("names %s and what is wrong with it (%#)", async (name, answer, code) => {
    instead = { [name]: answer };
    expect(await issueOf("en")).toMatchObject({ severity: "error", code, where: { file: name } });
  });

  it("takes no atlas whose words are those of another: a text without words is refused", async () => {
    instead = { "words.en.json": () => new Response('["one"]') };
    expect(await issueOf("en")).toMatchObject({ code: "file-invalid", where: { file: "atlas.json" } });
  });
});
