import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readPublished } from "../../../tests/support/published-records.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import type { AnalysisChoice } from "../../state/view.ts";
import { AnalysisParts } from "./analysis-parts.tsx";

const show = (id: AnalysisChoice["id"], params: Record<string, string> = {}) =>
  renderPanel(
    <>
      <AnalysisParts show="asking" />
      <AnalysisParts show="panel" />
      <AnalysisParts show="legend" />
    </>,
    { view: { analysis: { id, params } } },
  );

beforeEach(() => {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(readPublished("crossings.json"))));
});

describe.each([
  ["profiles", {}, "Districts and their profiles"],
  ["profiles", { method: "kmeans", k: "3" }, "How often two districts are grouped together"],
  ["specialisation", { group: "floor" }, "Shift-share of Factory floor area"],
] as const)("%s %o", (id, params, caption) => {
  it("says its answer in words, and owns every number", async () => {
    const { container } = await show(id, params);
    await waitFor(() => expect(screen.getByText("Groups on the map")).toBeTruthy(), { timeout: 20_000 });
    expect(container.querySelectorAll('[data-part="explain"] p')).toHaveLength(3);
    expect(unownedNumerals(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\[object|analysis:|profiles\.|specialisation\./);
    const table = screen.getByRole("table", { name: new RegExp(caption) });
    expect(within(table).getAllByRole("row")).toHaveLength(17);
  });
});

it("GDP by sector: says that it cannot be answered, and at which dates who has what", async () => {
  const { container } = await show("specialisation", { group: "gdp" });
  await waitFor(() => expect(container.textContent).toContain("Cannot be answered"), { timeout: 20_000 });
  expect(unownedNumerals(container)).toEqual([]);
  expect(container.textContent).toContain("Songjiang");
});
