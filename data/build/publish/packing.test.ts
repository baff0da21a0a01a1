import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figure, figureId } from "../../schema/figure.ts";
import { Figures } from "../../schema/figure-columns.ts";
import { withWords } from "../../schema/words.ts";
import { collectWords } from "./collect-words.ts";
import { columnsOf } from "./columns-of.ts";

const word = fc.string({ minLength: 1, maxLength: 5 });
const text = fc.record({ zhHans: word, zhHant: word, en: word });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n));
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const value: fc.Arbitrary<Figure["value"]> = fc.oneof(
  fc.record({ type: fc.constant("number" as const), value: number, qualifier: fc.constantFrom("=", "≥", "≈") }),
  fc.tuple(fc.integer(), fc.nat(9)).map(([low, more]) => ({ type: "range" as const, low, high: low + more + 1 })),
  fc.record({ type: fc.constant("missing" as const), reason: fc.constantFrom("not-stated", "suppressed") }),
);
const figure: fc.Arbitrary<Figure> = fc
  .record(
    {
      metricId: fc.constantFrom("gdp", "area_km2"),
      placeId: fc.constantFrom("310101", "CN"),
      period: fc.tuple(day, day).map((days) => {
        const [start, end] = days.sort() as [string, string];
        return { start, end };
      }),
      value,
      kind: fc.constantFrom("observed", "target"),
      quality: fc.constantFrom("official", "low"),
      sourceId: fc.constantFrom("a", "b-2"),
      locator: word,
      quote: word,
      noteIds: fc.array(fc.constantFrom("n1", "n2"), { maxLength: 2 }),
      derivation: fc.record({ formula: word, inputs: fc.array(word, { minLength: 1, maxLength: 2 }) }),
    },
    { requiredKeys: ["metricId", "placeId", "period", "value", "kind", "quality", "sourceId", "noteIds"] },
  )
  .map((fields) => ({ id: figureId(fields.metricId, fields.placeId, fields.period), ...fields }));

describe("figures in columns", () => {
  it("come back as they were, after JSON, too", () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), (figures) => {
        expect(Figures.parse(JSON.parse(JSON.stringify(columnsOf(figures))))).toEqual(figures);
      }),
    );
  });

  it("are refused when a column is short, a cell is missing, or an id is another", () => {
    const [one] = fc.sample(figure, { numRuns: 1, seed: 7 }) as [Figure];
    const number: Figure = { ...one, value: { type: "number", value: 1, qualifier: "=" } };
    const columns = columnsOf([number, number]);
    expect(Figures.safeParse(columns).success).toBe(true);
    expect(Figures.safeParse({ ...columns, quote: [null] }).success).toBe(false);
    expect(Figures.safeParse({ ...columns, value: [1, null] }).success).toBe(false);
    expect(Figures.safeParse({ ...columns, value: [1, "1"] }).success).toBe(false);
    expect(() => columnsOf([{ ...number, id: "gdp" }])).toThrow("gdp");
  });
});

describe("words by language", () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      text,
      fc.integer(),
      word,
      fc.constant(null),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("names", "note", "id"), tie("tree")),
    ),
  }));

  it("are put back where they were taken from", () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const { take, words } = collectWords();
        const taken = JSON.parse(JSON.stringify([take(a), take(b)]));
        expect(withWords(taken, words)).toEqual([a, b]);
        expect(new Set(words.en.map((_, i) => JSON.stringify(Object.values(words).map((list) => list[i])))).size).toBe(
          words.en.length,
        );
      }),
    );
  });

  it("stay in the fields that keep theirs, at any depth, and are listed once", () => {
    const a = { zhHans: "甲", zhHant: "甲", en: "A" };
    const b = { zhHans: "乙", zhHant: "乙", en: "B" };
    const { take, words } = collectWords();
    expect(take({ names: a, aliases: [{ names: b, note: b }], definition: b }, ["names"])).toEqual({
      names: a,
      aliases: [{ names: b, note: { words: 0 } }],
      definition: { words: 0 },
    });
    expect(words).toEqual({ zhHans: ["乙"], zhHant: ["乙"], en: ["B"] });
  });

  it("that are not there leave a text without words, which no schema takes", () => {
    const none = { zhHans: [], zhHant: [], en: [] };
    expect(withWords({ words: 3 }, none)).toEqual({ zhHans: undefined, zhHant: undefined, en: undefined });
  });
});
