import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { DEFAULT_VIEW, type View } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { CoverageView } from "./coverage-view.tsx";

const grid = () => document.querySelector("table[role=grid]") as HTMLTableElement;
const show = (coverage: Partial<View["evidence"]["coverage"]> = {}) =>
  renderPanel(<CoverageView />, {
    view: { evidence: { ...DEFAULT_VIEW.evidence, coverage: { ...DEFAULT_VIEW.evidence.coverage, ...coverage } } },
  });

describe("CoverageView", () => {
  it("counts places by metric and year, every numeral owned, no cell without words", async () => {
    const { container } = await show({ groups: ["population"] });
    expect(grid().querySelectorAll("th[scope=row]")).toHaveLength(7);
    expect(
      screen.getByLabelText(/^Resident population \(census\), 2020: 16 of 16 districts known, and the whole city/),
    ).toBeTruthy();
    for (const cell of grid().querySelectorAll("tbody td")) {
      expect(cell.textContent || cell.querySelector("[aria-label]")?.getAttribute("aria-label")).toBeTruthy();
    }
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("lays a metric open by place, with reasons", async () => {
    await show({ groups: ["economy"] });
    fireEvent.click(screen.getByText("Gross domestic product"));
    expect(currentView().evidence.coverage.metric).toBe("gdp");
    fireEvent.click(screen.getByLabelText(/^Gross domestic product, Yangpu, 2012:.*Secondary$/));
    expect(currentView().figure).toBe("gdp/310110/2012-01-01/2012-12-31");
    expect(screen.getAllByTitle(/No figure of this date/).length).toBeGreaterThan(10);
  });

  it("goes to the map where there are several figures, to the card where there is one", async () => {
    await show({ by: "period", groups: ["space", "livestream"] });
    fireEvent.click(screen.getByLabelText(/^Factory floor area, end of 2012: 16 of 16/));
    expect(currentView()).toMatchObject({ tab: "map", metric: "floor_area_factory", time: { at: "2012-12-31" } });
    fireEvent.click(screen.getByLabelText(/^Livestream retail sales, 2024: the whole city known/));
    expect(currentView().figure).toBe("livestream_retail_sales/310000/2024-01-01/2024-12-31");
  });

  it("keeps to one place", async () => {
    await show({ place: "310118" });
    expect(grid().querySelector("caption")?.textContent).toContain("Qingpu");
    expect(document.querySelectorAll("tbody th[scope=row]").length).toBeLessThan(40);
  });
});
