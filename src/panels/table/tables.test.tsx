import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { DEFAULT_VIEW, type View } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { TablePanel } from "./table-panel.tsx";

const show = (what: View["table"]["what"], view: Partial<View> = {}, table: Partial<View["table"]> = {}) =>
  renderPanel(<TablePanel />, { view: { ...view, table: { ...DEFAULT_VIEW.table, what, ...table } } });
const table = () => document.querySelector("table[role=grid]") as HTMLTableElement;
const CENSUS: Partial<View> = {
  metric: "resident_population_census",
  denominator: "none",
  time: { at: "2020-11-01", policy: "at", window: null },
};

describe("the table of dates", () => {
  it("shows each date, the year-end series apart and marked, every numeral owned, no cell blank", async () => {
    const { container } = await show("dates", CENSUS);
    const grid = table();
    expect(grid.querySelector("caption")?.textContent).toContain("Resident population (census)");
    expect(within(grid).getAllByText("other method").length).toBeGreaterThan(3);
    expect(grid.querySelectorAll("th[data-parted]").length).toBeGreaterThan(0);
    for (const cell of grid.querySelectorAll("tbody td, tfoot td")) expect(cell.textContent).not.toBe("");
    expect(unownedNumerals(container)).toEqual([]);
    expect(grid.querySelector('[data-figure="resident_population_census/310118/2020-11-01"]')).toBeTruthy();
  });

  it("sorts by any date and hides columns", async () => {
    await show("dates", CENSUS);
    fireEvent.click(screen.getByText("1 Nov 2010"));
    expect(currentView().tableSort).toEqual({ column: "2010-11-01", direction: "descending" });
    expect(document.querySelector("tbody th")?.textContent).toBe("Pudong");
    fireEvent.click(screen.getByText("Columns"));
    fireEvent.click(document.querySelectorAll("[role=dialog] fieldset input")[2] as Element);
    expect(currentView().table.hidden).toEqual(["2010-11-01"]);
    expect(table().querySelector("thead")?.textContent?.match("1 Nov 2010") ?? null).toBeNull();
  });

  it("is one tab stop, moved by the arrow keys; a row is linked with map and list", async () => {
    await show("dates", CENSUS);
    const grid = table();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const first = grid.querySelector<HTMLElement>("tbody button");
    first?.focus();
    expect(ephemeralStore.getState().hover).toEqual({ type: "place", id: "310101" });
    fireEvent.keyDown(first as HTMLElement, { key: "ArrowRight" });
    expect(document.activeElement?.getAttribute("data-figure")).toBe("resident_population_census/310101/2000-11-01");
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement?.getAttribute("data-figure")).toBe("resident_population_census/310104/2000-11-01");
    fireEvent.click(document.activeElement as HTMLElement);
    expect(currentView().figure).toBe("resident_population_census/310104/2000-11-01");
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe("the table of metrics", () => {
  it("shows the latest before, with its age, and a reason in each empty cell", async () => {
    const { container } = await show("metrics", {
      facets: { ...DEFAULT_VIEW.facets, districts: ["310118", "310110"] },
      time: { at: "2024-12-31", policy: "at", window: null },
    });
    const grid = table();
    expect(within(grid).getAllByText("7 years earlier").length).toBeGreaterThan(2);
    for (const cell of grid.querySelectorAll("tbody td, tfoot td")) expect(cell.textContent).not.toBe("");
    expect(unownedNumerals(container)).toEqual([]);
  });
});

describe("places side by side", () => {
  it("asks for places, adds them by name and removes them", async () => {
    await show("compare");
    expect(screen.getByText("Add the first place.")).toBeTruthy();
    const field = screen.getByRole("combobox", { name: "Add a district, city or site" });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: "qingpu fact" } });
    expect(screen.getAllByRole("option")).toHaveLength(1);
    fireEvent.keyDown(field, { key: "Enter" });
    expect(currentView().table.compared).toEqual(["base-qingpu-factories"]);
    fireEvent.change(field, { target: { value: "杨浦区" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(currentView().table.compared).toEqual(["base-qingpu-factories", "310110"]);
    fireEvent.click(screen.getByLabelText("Remove Yangpu"));
    expect(currentView().table.compared).toEqual(["base-qingpu-factories"]);
  });

  it("shows figures, claims, what is missing and where they differ, every numeral owned", async () => {
    const { container } = await show("compare", {}, { compared: ["310118", "310110", "base-qingpu-factories"] });
    const grid = table();
    expect(within(grid).getAllByText("of its district").length).toBeGreaterThan(10);
    expect(within(grid).getAllByText(/largest/).length).toBeGreaterThan(5);
    expect(grid.querySelector('[data-figure="S007"], [data-figure^="S0"]')).toBeTruthy();
    for (const cell of grid.querySelectorAll("tbody td")) expect(cell.textContent).not.toBe("");
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("puts the other dates away", async () => {
    await show("compare", {}, { compared: ["310118", "310110"], hidden: ["earlier"] });
    expect(document.querySelectorAll("tr[data-earlier]")).toHaveLength(0);
  });
});
