import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildRecords } from "../../data/build/build-files.ts";
import { inputHash } from "../../data/build/publish/input-hash.ts";
import { jsonSchemas } from "../../data/build/publish/json-schemas.ts";
import { publishRecords } from "../../data/build/publish/publish-records.ts";
import { copyData, ROOT, removeCopy } from "./broken-copy.ts";

const committed = (path: string) => readFileSync(join(ROOT, path), "utf8");

async function publish(root: string) {
  const records = await buildRecords(root);
  if (!records.ok) throw new Error(JSON.stringify(records.issues));
  return publishRecords(records.value, await inputHash(root));
}

test("atlas.json and towns.json are what the data gives", async () => {
  for (const [name, text] of Object.entries(await publish(ROOT))) {
    expect(text === committed(`data/published/${name}`), `${name} differs: run npm run data`).toBe(true);
  }
});

test("the same data in another place gives the same bytes", async () => {
  const copy = await copyData();
  expect(await publish(copy)).toEqual(await publish(ROOT));
  await removeCopy(copy);
});

test("docs/schemas holds the schema of every file type, as it is", async () => {
  const schemas = jsonSchemas();
  expect((await readdir(join(ROOT, "docs/schemas"))).sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, text] of Object.entries(schemas)) expect(text, name).toBe(committed(`docs/schemas/${name}`));
});

test("in an authored text only traditional Chinese may be left out; in a published one nothing may", () => {
  const required = (name: string) => JSON.stringify(JSON.parse(jsonSchemas()[name] ?? "").properties.names);
  expect(required("metric.schema.json")).toContain('"required":["zhHans","en"]');
  expect(jsonSchemas()["atlas.schema.json"]).not.toMatch(/"required": \[\s+"zhHans",\s+"en"\s+\]/);
});

test("atlas.json leaves room in the first view", () => {
  expect(gzipSync(committed("data/published/atlas.json"), { level: 9 }).length).toBeLessThan(64 * 1024);
});
