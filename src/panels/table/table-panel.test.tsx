import { readFileSync } from "node:fs";
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { TownsFile } from "../../../data/schema/atlas-file.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { TownsContext } from "../../bind/use-towns.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { TablePanel } from "./table-panel.tsx";

const towns = TownsFile.parse(JSON.parse(readFileSync("data/published/towns.json", "utf8")));
const load = async () => ({ ok: true as const, value: towns, issues: [] });
const panel = (
  <TownsContext.Provider value={load}>
    <TablePanel />
  </TownsContext.Provider>
);
const names = () => [...document.querySelectorAll("tbody th")].map((cell) => cell.textContent);

describe("TablePanel", () => {
  it("is a captioned table of 16 districts, the city apart, every numeral owned", async () => {
    const { container } = await renderPanel(panel);
    expect(screen.getByRole("table").querySelector("caption")?.textContent).toContain("Factory floor area");
    expect(document.querySelectorAll("tbody tr")).toHaveLength(16);
    expect(document.querySelectorAll("tfoot tr")).toHaveLength(1);
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("sorts by its headers and says which way", async () => {
    await renderPanel(panel);
    const before = names();
    const header = screen.getByRole("columnheader", { name: /Value/ });
    expect(header.getAttribute("aria-sort")).toBe("descending");
    fireEvent.click(within(header).getByRole("button"));
    expect(header.getAttribute("aria-sort")).toBe("ascending");
    expect(names()).toEqual(before.toReversed());
    fireEvent.click(screen.getByRole("button", { name: "District" }));
    expect(currentView().tableSort).toEqual({ column: "place", direction: "ascending" });
    expect(names()[0]).toBe("Huangpu");
  });

  it("leaves filtered rows out and counts them", async () => {
    await renderPanel(panel, { view: { facets: { ...DEFAULT_VIEW.facets, districts: ["310118", "310110"] } } });
    expect(names()).toHaveLength(2);
    expect(screen.getByText("2 of 16 shown, 14 filtered out")).toBeTruthy();
  });

  it("lists cities for a metric of cities", async () => {
    await renderPanel(panel, {
      view: {
        metric: "city_population_census",
        denominator: "none",
        time: { at: "2020-11-01", policy: "at", window: null },
      },
    });
    expect(names()).toHaveLength(41);
    expect(document.querySelector("tfoot")).toBeNull();
  });

  it("offers the latest before, where nothing is at the date", async () => {
    await renderPanel(panel, { view: { time: { at: "2014-06-01", policy: "at", window: null } } });
    fireEvent.click(screen.getByRole("button", { name: "Show the latest before" }));
    expect(currentView().time.policy).toBe("latest");
    expect(screen.getAllByText("1 yr 5 mo earlier").length).toBeGreaterThanOrEqual(16);
  });

  it("shows the towns, and the two districts that published none as missing", async () => {
    const { container } = await renderPanel(panel);
    fireEvent.click(screen.getByRole("radio", { name: "Town employment" }));
    expect(await screen.findByText("207 of 207 shown")).toBeTruthy();
    expect(document.querySelectorAll("tbody tr")).toHaveLength(209);
    expect(screen.getAllByText("not stated by the source")).toHaveLength(2);
    expect(unownedNumerals(container)).toEqual([]);
  });
});
