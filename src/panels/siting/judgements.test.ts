import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenJudgements, JUDGEMENTS, judgementAt, pairsOf, ratioText, withOneMore, withoutOne } from "./judgements.ts";

describe("judgements of pairs", () => {
  it("stand row after row", () => {
    expect(pairsOf(3)).toEqual([
      { row: 0, column: 1 },
      { row: 0, column: 2 },
      { row: 1, column: 2 },
    ]);
    expect(evenJudgements(4)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("keep what was said of the others when a criterion goes", () => {
    expect(withoutOne([2, 3, 4, 5, 6, 7], 4, 1)).toEqual([3, 4, 7]);
  });

  it("are the same again when a criterion comes and goes", () => {
    const said = fc.integer({ min: 1, max: 9 }).chain((size) =>
      fc.tuple(
        fc.constant(size),
        fc.array(fc.constantFrom(...JUDGEMENTS), {
          minLength: pairsOf(size).length,
          maxLength: pairsOf(size).length,
        }),
      ),
    );
    fc.assert(
      fc.property(said, ([size, judgements]) => {
        const more = withOneMore(judgements, size);
        expect(more).toHaveLength(pairsOf(size + 1).length);
        expect(withoutOne(more, size + 1, size)).toEqual(judgements);
      }),
    );
  });

  it("are written as ratios, also after a link has cut their digits", () => {
    expect(JUDGEMENTS.map(ratioText)).toContain("1/9");
    expect(ratioText(0.3333333)).toBe("1/3");
    expect(judgementAt(2.5)).toBeNull();
    expect(ratioText(2.5)).toBeNull();
  });
});
