import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { DEFAULT_VIEW, type View } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { ChartPanel } from "./chart-panel.tsx";

const at = (date: string) => ({ at: date, policy: "at" as const, window: null });
const chart = (patch: Partial<View["chart"]>): View["chart"] => ({ ...DEFAULT_VIEW.chart, ...patch });
const population: Partial<View> = {
  metric: "resident_population_year_end",
  denominator: "none",
  time: at("2024-12-31"),
};
const points = () => [...document.querySelectorAll<SVGAElement>("a[data-point]")];

describe("the chart over time", () => {
  it("draws two methods in lanes of their own, every numeral owned, all points in a table", async () => {
    const { container } = await renderPanel(<ChartPanel />, {
      view: { ...population, chart: chart({ places: ["310115", "310118"] }) },
    });
    expect(unownedNumerals(container)).toEqual([]);
    const lanes = [...document.querySelectorAll("[data-lane]")].map((lane) => lane.getAttribute("data-lane"));
    expect(lanes.slice(0, 3)).toEqual([
      "resident_population_year_end",
      "resident_population_year_end/city",
      "resident_population_census",
    ]);
    expect(screen.getByText("Different measures, never on one axis.")).toBeTruthy();
    const table = screen.getByRole("table", { hidden: true });
    expect(table.querySelector("caption")?.textContent).toBe("Resident population (year end) over time");
    expect(table.querySelectorAll("tbody tr")).toHaveLength(points().length);
    expect(table.querySelectorAll("[data-value]")).toHaveLength(points().length);
  });

  it("marks low quality, a bound and a target, each in words too", async () => {
    await renderPanel(<ChartPanel />, {
      view: { metric: "livestream_retail_sales", denominator: "none", time: at("2024-12-31") },
    });
    expect(screen.getByRole("link", { name: /2024: over CNY|2024: over 493.7.*Low quality/ })).toBeTruthy();
    const target = screen.getByRole("link", { name: /2026: Target 600/ });
    expect(target.getAttribute("data-role")).toBe("target");
    expect(target.querySelector("circle:not([r='12'])")).toBeNull();
    expect(document.querySelectorAll("[data-line='solid']")).toHaveLength(0);
  });

  it("goes from point to point by arrow keys, opens one by Enter and takes its date by Space", async () => {
    await renderPanel(<ChartPanel />, { view: { ...population, chart: chart({ places: ["310118"] }) } });
    expect(points().filter((point) => point.getAttribute("tabindex") === "0")).toHaveLength(1);
    const [first, second] = points() as [SVGAElement, SVGAElement];
    act(() => first.focus());
    expect(screen.getByRole("tooltip").textContent).toContain("Qingpu");
    expect(ephemeralStore.getState().hover).toEqual({ type: "place", id: "310118" });
    fireEvent.keyDown(first, { key: "ArrowRight" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second, { key: " " });
    expect(currentView().time.at).toBe("2017-12-31");
    fireEvent.click(second);
    expect(currentView().figure).toBe("resident_population_year_end/310118/2017-12-31");
  });

  it("adds and removes places, from what is drawn unasked on", async () => {
    await renderPanel(<ChartPanel />, { view: population });
    fireEvent.change(screen.getByRole("combobox", { name: "Add a place" }), { target: { value: "310118" } });
    expect(currentView().chart.places).toEqual(["310115", "310118"]);
    fireEvent.click(screen.getByRole("button", { name: "Remove Pudong" }));
    expect(currentView().chart.places).toEqual(["310118"]);
    fireEvent.click(within(screen.getByRole("list", { name: "Places drawn" })).getByRole("button", { name: "Qingpu" }));
    expect(currentView().selection).toEqual({ type: "place", id: "310118" });
  });

  it("shows a range as a band with both ends, and one point alone", async () => {
    await renderPanel(<ChartPanel />, {
      view: { metric: "livestream_professionals", denominator: "none", time: at("2027-12-31"), locale: "zh-Hans" },
    });
    const [only, ...others] = points();
    expect(others).toHaveLength(0);
    expect(only?.querySelector("[data-value='20000/30000']")?.textContent).toBe("目标 2–3 低");
  });

  it("says when nothing is known of the places", async () => {
    await renderPanel(<ChartPanel />, {
      view: { metric: "livestream_economy_scale", denominator: "none", chart: chart({ places: ["310118"] }) },
    });
    expect(screen.getByText("This metric has no figures of these places.")).toBeTruthy();
    expect(screen.getByText("Qingpu: not stated by the source")).toBeTruthy();
  });
});

describe("the ranking", () => {
  it("has a row a place, with bars on one axis, and reasons where there is none", async () => {
    const { container } = await renderPanel(<ChartPanel />, {
      view: { metric: "gdp", denominator: "none", time: at("2024-12-31"), chart: chart({ kind: "ranking" }) },
    });
    expect(unownedNumerals(container)).toEqual([]);
    const rows = document.querySelectorAll("tbody tr");
    expect(rows).toHaveLength(16);
    expect(document.querySelectorAll("tbody rect")).toHaveLength(2);
    expect(screen.getAllByText(/outside this period/).length).toBeGreaterThan(5);
    expect(screen.getByText("too large for this axis")).toBeTruthy();
  });

  it("marks every number of a change between two bases that the reader insists on", async () => {
    const insisted = {
      metric: "resident_population_year_end",
      denominator: "none" as const,
      time: at("2024-12-31"),
      change: { from: "2017-12-31", as: "percent" as const, insist: true },
    };
    await renderPanel(<ChartPanel />, { view: { ...insisted, chart: chart({ kind: "ranking" }) } });
    const rows = [...document.querySelectorAll("tbody tr, tfoot tr")];
    expect(rows).toHaveLength(17);
    expect(rows.filter((row) => row.textContent?.includes("≠"))).toHaveLength(17);
  });

  it("shows a change where one is asked", async () => {
    await renderPanel(<ChartPanel />, {
      view: {
        denominator: "none",
        change: { from: "2012-12-31", as: "percent", insist: false },
        chart: chart({ kind: "ranking" }),
      },
    });
    expect(screen.getByRole("heading", { name: "Factory floor area: change in %" })).toBeTruthy();
    expect(document.querySelector("tbody [data-figure*='~percent~2012-12-31']")).toBeTruthy();
  });
});

describe("the scatter plot", () => {
  it("sets the places against another metric, both numbers reachable", async () => {
    const { container } = await renderPanel(<ChartPanel />, { view: { chart: chart({ kind: "scatter" }) } });
    expect(unownedNumerals(container)).toEqual([]);
    expect(points()).toHaveLength(17);
    fireEvent.focus(points()[0] as SVGAElement);
    const refs = [...document.querySelectorAll("p button[data-figure]")].map((one) => one.getAttribute("data-figure"));
    expect(refs).toEqual([
      "floor_area_factory/310110/2017-12-31~land",
      "resident_population_year_end/310110/2017-12-31~land",
    ]);
    fireEvent.change(screen.getByRole("combobox", { name: "Metric along the horizontal axis" }), {
      target: { value: "employment_ict" },
    });
    expect(currentView().chart.across).toEqual({ metric: "employment_ict", denominator: "land" });
    expect(screen.getByText("the two axes are of different dates")).toBeTruthy();
  });

  it("lists what has no pair, and offers the series where districts have nothing", async () => {
    const sparse = { metric: "gdp", denominator: "none", time: at("2024-12-31") } as const;
    await renderPanel(<ChartPanel />, { view: { ...sparse, chart: chart({ kind: "scatter" }) } });
    expect(screen.getByRole("heading", { name: "14 places without a point" })).toBeTruthy();
    await renderPanel(<ChartPanel />, {
      view: { ...sparse, metric: "livestream_retail_sales", chart: chart({ kind: "scatter" }) },
    });
    fireEvent.click(screen.getByRole("button", { name: "Show over time" }));
    expect(currentView().chart.kind).toBe("series");
  });
});

describe("the small multiples", () => {
  it("draw 16 districts on one scale, the filtered ones quieter", async () => {
    const { container } = await renderPanel(<ChartPanel />, {
      view: {
        ...population,
        facets: { ...DEFAULT_VIEW.facets, districts: ["310118"] },
        chart: chart({ kind: "multiples" }),
      },
    });
    expect(unownedNumerals(container)).toEqual([]);
    const cells = [...document.querySelectorAll("li:has(svg a)")];
    expect(cells).toHaveLength(16);
    expect(cells.filter((cell) => !cell.hasAttribute("data-muted"))).toHaveLength(1);
    expect(screen.getByText("one scale, 0–6,000,000")).toBeTruthy();
  });

  it("say so where no district has a figure", async () => {
    await renderPanel(<ChartPanel />, {
      view: { metric: "livestream_retail_sales", denominator: "none", chart: chart({ kind: "multiples" }) },
    });
    expect(screen.getByText(/Small multiples show the districts/)).toBeTruthy();
  });
});
