import { fireEvent } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { SelectionPanel } from "./selection-panel.tsx";

describe("every numeral of the selection has an owner", () => {
  it.each(["310118", "310110", "310115", "310000", "320500"])(
    "place %s, with its lists",
    async (id) => {
      const { container } = await renderPanel(<SelectionPanel />, { view: { selection: { type: "place", id } } });
      for (const list of container.querySelectorAll("[aria-expanded]")) {
        fireEvent.click(list);
        expect(unownedNumerals(container)).toEqual([]);
        expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object|[a-z]+:[a-z-]+\./);
      }
    },
    20_000,
  );

  it("each site", async () => {
    for (const { id } of fixtureAtlas().sites) {
      const { container } = await renderPanel(<SelectionPanel />, { view: { selection: { type: "site", id } } });
      expect(unownedNumerals(container)).toEqual([]);
    }
  }, 20_000);
});
