import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeSymbols, type PlacedSymbol, type SymbolRequest } from "./arrange-symbols.ts";

const at = (id: string, x: number, y: number, main = false): SymbolRequest => ({ id, x, y, r: 8, main });

describe("arrangeSymbols", () => {
  it("leaves alone what stands alone", () => {
    expect(arrangeSymbols([at("a", 0, 0), at("b", 100, 0)]).symbols).toEqual([
      { id: "a", dx: 0, dy: 0 },
      { id: "b", dx: 0, dy: 0 },
    ]);
  });

  it("spreads two at one spot, each near it", () => {
    const { symbols, clusters } = arrangeSymbols([at("a", 0, 0), at("b", 0, 0)]);
    expect(clusters).toEqual([]);
    const [a, b] = [...symbols] as [PlacedSymbol, PlacedSymbol];
    expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThanOrEqual(16);
    expect(Math.hypot(a.dx, a.dy)).toBeLessThanOrEqual(20);
  });

  it("folds a crowd into one mark and never a main symbol", () => {
    const crowd = Array.from({ length: 9 }, (_, i) => at(`s${i}`, i, i));
    const { symbols, clusters } = arrangeSymbols([...crowd, at("base", 4, 4, true)]);
    expect(symbols.map(({ id }) => id)).toEqual(["base"]);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.ids).toHaveLength(9);
  });

  it("loses none and doubles none", () => {
    const requests = fc
      .array(
        fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }), main: fc.boolean() }),
        {
          maxLength: 30,
        },
      )
      .map((all) => all.map(({ x, y, main }, i) => at(`s${i}`, x, y, main)));
    fc.assert(
      fc.property(requests, (all) => {
        const { symbols, clusters } = arrangeSymbols(all);
        const ids = [...symbols.map(({ id }) => id), ...clusters.flatMap((cluster) => cluster.ids)];
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});
