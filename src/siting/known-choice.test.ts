import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { DEFAULT_SITING } from "./choice.ts";
import { knownChoice } from "./known-choice.ts";

const atlas = fixtureAtlas();

describe("a choice that the atlas can answer", () => {
  it("is the first question as it stands", () => {
    expect(knownChoice(atlas, DEFAULT_SITING)).toEqual({ choice: DEFAULT_SITING, unknown: 0 });
  });

  it("leaves out what is not known, and counts it", () => {
    const { choice, unknown } = knownChoice(atlas, {
      ...DEFAULT_SITING,
      open: ["nope", "base-yangpu"],
      within: ["999999"],
      limits: [{ district: "310118", most: 1 }],
      demand: { type: "districts", metric: "nothing" },
      criteria: [
        ...DEFAULT_SITING.criteria,
        {
          measure: { type: "site", id: "nope" },
          transformation: { kind: "linear", direction: "less" },
          weight: 1,
          missing: "exclude",
        },
      ],
    });
    expect(unknown).toBe(4);
    expect(choice).toEqual({
      ...DEFAULT_SITING,
      open: ["base-yangpu"],
      limits: [{ district: "310118", most: 1 }],
    });
  });
});
