import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { atlas } from "./published-atlas.ts";

const notice = readFileSync(new URL("../../data/NOTICE.md", import.meta.url), "utf8");

test("every source stands in the notice under its licence", () => {
  const sections = notice.split("\n### ").slice(1);
  for (const { id, licence } of atlas.sources) {
    const section = sections.find((text) => text.includes(`- \`${id}\`:`));
    expect(section?.split("\n")[0], id).toBe(licence.en);
  }
});

test("the notice says of the boundaries: origin, not an official map, illustrative, replaceable", () => {
  for (const word of ["Origin.", "Not an official map.", "Illustrative.", "Replaceable."])
    expect(notice).toContain(word);
});
