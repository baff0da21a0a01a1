import { beforeAll, describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import type { Quantity, Words } from "../analyses/analysis.ts";
import { learnWhole, speak } from "../i18n/i18n.ts";
import { quantityText, wordsParts, wordsText } from "./analysis-words.ts";
import { type Format, formatNow } from "./use-format.ts";

const atlas = fixtureAtlas();
const quantity = (value: number, as: Quantity["as"], rest: Partial<Quantity> = {}): Quantity => ({
  type: "quantity",
  value,
  as,
  formula: "f",
  ...rest,
});
let format: Format;
beforeAll(async () => {
  await speak("en");
  await learnWhole();
  format = formatNow();
});
const text = (value: number, as: Quantity["as"], rest: Partial<Quantity> = {}) =>
  quantityText(format, atlas, quantity(value, as, rest));

it.each([
  [1, "1 usable measure, "],
  [0, "0 usable measures, "],
])("English follows the number of any quantity: %d", (measures, expected) => {
  const words: Words = {
    key: "profiles.few-measures",
    params: { measures: quantity(measures, "count"), fewest: quantity(2, "count") },
  };
  expect(wordsText(format, atlas, words)).toContain(expected);
  expect(wordsText(format, atlas, words)).not.toContain("[[");
});

describe("numbers", () => {
  it.each([
    [16, "count", "16"],
    [-0.0666, "index", "\u22120.067"],
    [3.4567, "z", "3.46"],
    [0.0123, "p", "0.012"],
    [0.05, "p", "0.05"],
    [0.0004, "p", "< 0.001"],
    [0.8754, "percent", "87.5 %"],
    [12.345, "km", "12.35 km"],
    [4.2, "plain", "4.2"],
  ] as const)("%d as %s is %s", (value, as, expected) => {
    expect(text(value, as)).toBe(expected);
  });

  it("a measure has its metric's unit and denominator", () => {
    expect(text(34_830.4, "measure", { metric: "employment_legal_entities", denominator: "land" })).toBe(
      "34,830 persons/km²",
    );
  });
});

describe("sentences", () => {
  const of = (key: string, params: Words["params"] = {}): Words => ({ key, params });

  it("write a p with its sign, a level without, and the least p however small", () => {
    const undecided = of("autocorrelation.headline.undecided", {
      i: quantity(0.033, "index"),
      p: quantity(0.0001, "p"),
      alpha: quantity(0.05, "p"),
      places: quantity(16, "count"),
    });
    expect(wordsText(format, atlas, undecided)).toBe(
      "Not enough evidence: Moran's I is 0.033, p < 0.001, above the level of 0.05, over 16 places.",
    );
    const power = of("autocorrelation.explain.power", {
      unattainable: quantity(2, "count"),
      least: quantity(0.00022, "p"),
      most: quantity(0.125, "p"),
    });
    expect(wordsText(format, atlas, power)).toContain("between 0.00022 and 0.125");
  });

  it("own every number and name in them, also of words within words", () => {
    const parts = wordsParts(
      format,
      atlas,
      of("autocorrelation.fact.p", { statistic: of("autocorrelation.fact.moran") }),
    );
    expect(parts).toEqual(["p of Moran's I"]);
    const crossing = wordsParts(
      format,
      atlas,
      of("autocorrelation.assume.crossing", {
        a: { type: "place", id: "310115" },
        b: { type: "place", id: "310151" },
      }),
    );
    expect(crossing).toMatchObject([{ text: "Pudong" }, " and ", { text: "Chongming" }, expect.any(String)]);
  });

  it("take the form of the number that is called count", () => {
    const words = (count: number) =>
      wordsText(format, atlas, of("panel.count-of", { count: quantity(count, "count") }));
    expect([words(1), words(16)]).toEqual(["1 place", "16 places"]);
  });
});
