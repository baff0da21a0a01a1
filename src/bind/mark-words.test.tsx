import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { comparability, MARK_CODES, type Mark, type MarkCode } from "../derive/comparability.ts";
import type { Locale } from "../state/view.ts";
import { markWords } from "./mark-words.ts";
import { type Format, useFormat } from "./use-format.ts";

let format: Format | null = null;

function Reader() {
  format = useFormat();
  return null;
}

async function formatIn(locale: Locale): Promise<Format> {
  await renderPanel(<Reader />, { view: { locale } });
  if (!format) throw new Error("no format");
  return format;
}

const atlas = fixtureAtlas();
const known = (id: string) => {
  const figure = atlas.figureById.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
};
const sentence = (format: Format, code: MarkCode, a: string, b: string) => {
  const mark = comparability(atlas, known(a), known(b)).marks.find((found) => found.code === code);
  if (!mark) throw new Error(`not marked ${code}`);
  return markWords(format, atlas, mark).sentence;
};

describe("marks in words", () => {
  it("says how long each period is", async () => {
    const pair = ["retail_sales/310000/2022-01-01/2022-09-30", "retail_sales/310000/2024-01-01/2024-12-31"] as const;
    expect(sentence(await formatIn("en"), "year-to-date", ...pair)).toBe(
      "Counted from January on: Jan–Sept 2022 is 9 months, 2024 is a whole year.",
    );
    expect(sentence(await formatIn("zh-Hans"), "year-to-date", ...pair)).toBe(
      "自 1 月起累计：2022 年 1–9 月为 9 个月，2024 年为整年。",
    );
  });

  it("says the data's own note where the base differs", async () => {
    const pair = ["retail_sales/310000/2024-01-01/2024-12-31", "retail_sales/310000/2025-01-01/2025-12-31"] as const;
    expect(sentence(await formatIn("en"), "other-base", ...pair)).toBe(
      "2024 and 2025 do not stand on one statistical base. Below the first published figure of 2024 (CNY 1,794.019 billion): a rebasing, not a fall.",
    );
    expect(sentence(await formatIn("zh-Hant"), "other-base", ...pair)).toMatch(/^2024 年與 2025 年的統計口徑不同。/);
  });

  it("has words without a hole for every code in every language", async () => {
    const figures = [...atlas.figureById.values()];
    const pair = [figures[0], figures.at(-1)] as unknown as Mark["figures"];
    for (const locale of ["zh-Hans", "zh-Hant", "en"] as const) {
      const format = await formatIn(locale);
      for (const code of MARK_CODES) {
        const words = markWords(format, atlas, { code, bars: true, figures: pair, noteIds: [] });
        expect(`${words.short} ${words.sentence}`).not.toMatch(/comparability:|undefined|\{\{/);
        expect(words.sentence.length, code).toBeGreaterThan(8);
      }
    }
  });
});
