import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView, undo } from "../../state/view-store.ts";
import { FiltersPanel } from "./filters-panel.tsx";

/** By its words: asking for the role and name of every chip costs seconds in jsdom. */
function chip(name: RegExp): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button[aria-pressed]")].find((button) =>
    name.test(button.textContent ?? ""),
  );
  if (!found) throw new Error(`no chip ${name}`);
  return found;
}
const active = () => within(screen.getByLabelText("Active filters"));

describe("FiltersPanel", () => {
  beforeEach(async () => {
    await renderPanel(<FiltersPanel />);
  });

  it("turns a chip on and off, and shows it among the active ones", () => {
    const street = chip(/^Street/);
    fireEvent.click(street);
    expect(currentView().facets.siteKinds).toEqual(["street"]);
    expect(street.getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText("1 active")).toBeTruthy();
    fireEvent.click(active().getByRole("button"));
    expect(currentView().facets.siteKinds).toEqual([]);
    expect(screen.queryByLabelText("Active filters")).toBeNull();
  });

  it("counts what each option would show, and mutes what would show nothing", () => {
    expect(chip(/^Factory cluster/).textContent).toContain("1 site");
    expect(chip(/^Low/).textContent).toMatch(/95 claims and figures/);
    fireEvent.click(screen.getByText(/All 16 districts/));
    fireEvent.click(chip(/^Chongming/));
    expect(chip(/^Street/).closest("[data-empty]")).toBeTruthy();
  });

  it("folds context kinds away, but not chosen ones", () => {
    expect(() => chip(/^Venue/)).toThrow();
    fireEvent.click(screen.getByText(/more kinds/));
    fireEvent.click(chip(/^Venue/));
    fireEvent.click(screen.getByText(/Fewer kinds/));
    expect(chip(/^Venue/).getAttribute("aria-pressed")).toBe("true");
  });

  it("clears all at once, and brings all back by one undo", () => {
    fireEvent.click(chip(/^Street/));
    fireEvent.click(chip(/^Observed/));
    fireEvent.click(screen.getByLabelText("Clear all filters"));
    expect(currentView().facets).toEqual(DEFAULT_VIEW.facets);
    act(undo);
    expect(currentView().facets).toMatchObject({ siteKinds: ["street"], kinds: ["observed"] });
  });
});

describe("a metric of the cities", () => {
  it("has its figures counted too", async () => {
    await renderPanel(<FiltersPanel />, {
      view: {
        metric: "city_population_census",
        denominator: "none",
        time: { ...DEFAULT_VIEW.time, at: "2020-11-01" },
      },
    });
    expect(chip(/^Transcribed/).textContent).toContain("41");
  });
});

describe("filters that are no chips", () => {
  it("are removed one by one: range and window", async () => {
    await renderPanel(<FiltersPanel />, {
      view: {
        facets: { ...DEFAULT_VIEW.facets, range: [40_000, 80_000] },
        time: { ...DEFAULT_VIEW.time, window: { from: "2020-01-01", to: "2021-12-31" } },
      },
    });
    fireEvent.click(active().getByRole("button", { name: /40,000 – 80,000 m²\/km²/ }));
    expect(currentView().facets.range).toBeNull();
    fireEvent.click(active().getByRole("button", { name: /1 Jan 2020 to 31 Dec 2021/ }));
    expect(currentView().time.window).toBeNull();
  });

  it("say what they leave nothing of, with the way out", async () => {
    await renderPanel(<FiltersPanel />, { view: { facets: { ...DEFAULT_VIEW.facets, range: [1, 2] } } });
    const empty = within(screen.getByRole("status"));
    expect(empty.getByText(/no district figures/)).toBeTruthy();
    fireEvent.click(empty.getByRole("button"));
    expect(currentView().facets.range).toBeNull();
  });
});
