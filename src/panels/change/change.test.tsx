import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { chooseMetric, chooseTime } from "../../state/actions.ts";
import { DEFAULT_VIEW, type View } from "../../state/view.ts";
import { currentView, undo } from "../../state/view-store.ts";
import { FigureCard } from "../figure-card/figure-card.tsx";
import { LegendCard } from "../legend/legend-card.tsx";
import { MapTitle } from "../overview/map-title.tsx";
import { RankingPanel } from "../ranking/ranking-panel.tsx";
import { ValueTable } from "../table/value-table.tsx";
import { ChangeSwitch } from "./change-switch.tsx";

const POPULATION: Partial<View> = { metric: "resident_population_year_end", denominator: "land" };
const at = (date: string): Partial<View> => ({ time: { at: date, policy: "at", window: null } });
const since = (from: string, as: "absolute" | "percent" | "per-year", insist = false): Partial<View> => ({
  change: { from, as, insist },
});
const ACROSS = { ...POPULATION, ...at("2024-12-31"), ...since("2017-12-31", "percent") };

describe("the switch", () => {
  it("shows the change since the nearest comparable date, and goes back in one step", async () => {
    await renderPanel(<ChangeSwitch />);
    fireEvent.click(screen.getByRole("switch", { name: "Change since an earlier date" }));
    await vi.waitFor(() => expect(currentView().change).toEqual({ from: "2012-12-31", as: "percent", insist: false }));
    expect(await screen.findByRole("combobox", { name: "Change since" })).toBeTruthy();
    act(undo);
    expect(currentView().change).toBeNull();
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("says so when no date comes before, and stays off", async () => {
    await renderPanel(<ChangeSwitch />, { view: { ...POPULATION, ...at("2012-12-31") } });
    fireEvent.click(screen.getByRole("switch"));
    expect(await screen.findByText("No earlier date has figures of the same places.")).toBeTruthy();
    expect(currentView().change).toBeNull();
    act(() => chooseTime({ at: "2017-12-31" }));
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("lets go of a range of the values and of breaks by hand", async () => {
    await renderPanel(<ChangeSwitch />, {
      view: {
        facets: { ...DEFAULT_VIEW.facets, range: [10_000, 90_000] },
        classes: { ...DEFAULT_VIEW.classes, method: "manual", breaks: [50_000] },
      },
    });
    fireEvent.click(screen.getByRole("switch"));
    await vi.waitFor(() => expect(currentView().change).not.toBeNull());
    expect(currentView()).toMatchObject({ facets: { range: null }, classes: { method: "natural-breaks", breaks: [] } });
  });
});

describe("what is chosen", () => {
  it("is the start and the measure, with the formula", async () => {
    const { container } = await renderPanel(<ChangeSwitch />, {
      view: { ...POPULATION, ...at("2024-12-31"), ...since("2018-12-31", "percent") },
    });
    const start = await screen.findByRole("combobox", { name: "Change since" });
    expect(
      within(start)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["end of 2018 ≠", "end of 2017 ≠", "end of 2012 ≠"]);
    expect(screen.getByText("(later − earlier) ÷ earlier × 100")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "Per year" }));
    fireEvent.change(start, { target: { value: "2012-12-31" } });
    expect(currentView().change).toEqual({ from: "2012-12-31", as: "per-year", insist: false });
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("says in a sentence what forbids to compare, and does it all the same when told to", async () => {
    await renderPanel(<ChangeSwitch />, { view: ACROSS });
    expect(await screen.findByText(/16 places left out, not comparable/)).toBeTruthy();
    expect(screen.getByText(/end of 2017 and end of 2024 do not stand on one statistical base/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Compare all the same" }));
    expect(currentView().change?.insist).toBe(true);
    expect(screen.getByText(/16 places compared all the same/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show only what is comparable" }));
    expect(currentView().change?.insist).toBe(false);
  });

  it("says when the start does not come before the date", async () => {
    await renderPanel(<ChangeSwitch />, {
      view: { ...POPULATION, ...at("2012-12-31"), ...since("2017-12-31", "percent") },
    });
    expect(await screen.findByText(/The start does not come before the date shown/)).toBeTruthy();
  });

  it("is dropped with the metric", async () => {
    await renderPanel(<ChangeSwitch />, { view: ACROSS });
    act(() => chooseMetric("gdp", { denominator: "none", at: "2024-12-31", classes: { method: "quantile", k: 5 } }));
    expect(currentView().change).toBeNull();
  });
});

describe("where the value is shown", () => {
  const rows = () => [...document.querySelectorAll<HTMLElement>("tbody tr")];

  it("the ranking has signed changes, each with its own evidence, and bars on either side of zero", async () => {
    const { container } = await renderPanel(<RankingPanel />, {
      view: { ...POPULATION, ...at("2017-12-31"), ...since("2012-12-31", "percent") },
    });
    expect(rows()[0]?.textContent).toContain("+5.23");
    expect(rows().at(-1)?.textContent).toContain("−7.09");
    const refs = rows().map((row) => row.querySelector("[data-figure]")?.getAttribute("data-figure"));
    expect(refs.every((ref) => ref?.endsWith("/2017-12-31~land~percent~2012-12-31"))).toBe(true);
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("title, legend and every row are marked while the reader insists", async () => {
    const { container } = await renderPanel(
      <>
        <MapTitle />
        <LegendCard />
        <RankingPanel />
      </>,
      { view: { ...ACROSS, ...since("2017-12-31", "percent", true) } },
    );
    await screen.findByText(/16 places compared all the same/);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/change, %$/);
    expect(screen.getByRole("region", { name: "Legend of classes" }).querySelector("h2")?.textContent).toMatch(/^≠ /);
    expect(rows().filter((row) => row.textContent?.includes("≠"))).toHaveLength(16);
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("what is not comparable is counted apart from what is missing", async () => {
    await renderPanel(
      <>
        <LegendCard />
        <RankingPanel />
      </>,
      { view: ACROSS },
    );
    expect(screen.getAllByRole("listitem").map((row) => row.textContent)).toEqual(["No data0", "Not comparable16"]);
    expect(screen.getAllByText("not comparable: other base")).toHaveLength(16);
  });

  it("the table has both numbers with their periods, and what stands between them", async () => {
    const { container } = await renderPanel(<ValueTable />, {
      view: { ...POPULATION, ...at("2017-12-31"), ...since("2012-12-31", "percent") },
    });
    const headers = screen.getAllByRole("columnheader").map((header) => header.textContent);
    expect(headers).toEqual([
      "District",
      "Rank",
      "Value (%)",
      "Earlier",
      "Later",
      "Between the two",
      "Period",
      "Quality",
      "Source",
    ]);
    const first = screen.getAllByRole("row")[1] as HTMLElement;
    const underHeader = (name: string) => first.children[headers.indexOf(name)]?.querySelector("[data-figure]");
    expect(underHeader("Earlier")?.getAttribute("data-figure")).toMatch(/2012-12-31~land$/);
    expect(underHeader("Later")?.getAttribute("data-figure")).toMatch(/2017-12-31~land$/);
    expect(first.children).toHaveLength(headers.length);
    expect([...first.querySelectorAll("[data-figure]")].map((one) => one.getAttribute("data-figure"))).toEqual([
      "resident_population_year_end/310116/2017-12-31~land~percent~2012-12-31",
      "resident_population_year_end/310116/2012-12-31~land",
      "resident_population_year_end/310116/2017-12-31~land",
    ]);
    expect(first.querySelectorAll('[data-record^="source:"]')).toHaveLength(2);
    fireEvent.click(screen.getByRole("button", { name: "Earlier" }));
    expect(currentView().tableSort).toEqual({ column: "change-earlier", direction: "descending" });
    expect(document.querySelector("tbody th")?.textContent).toBe("Hongkou");
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("the card leads from a change to both numbers, and on to their figures", async () => {
    vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
    const ref = "resident_population_year_end/310118/2017-12-31~land~percent~2012-12-31";
    const { container } = await renderPanel(<FigureCard />, { view: { figure: ref } });
    const card = screen.getByRole("dialog");
    expect(card.querySelector('[data-size="hero"]')?.textContent).toBe("+3.03 %");
    const inputs = [...card.querySelectorAll<HTMLElement>('dl [data-size="text"][data-figure]')];
    expect(inputs.map((input) => input.dataset.figure)).toEqual([
      "resident_population_year_end/310118/2017-12-31~land",
      "resident_population_year_end/310118/2012-12-31~land",
    ]);
    expect(card.textContent).toContain("5 years");
    expect(unownedNumerals(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\[object/);
    fireEvent.click(inputs[1] as HTMLElement);
    expect(currentView().figure).toBe("resident_population_year_end/310118/2012-12-31~land");
    vi.unstubAllGlobals();
  });
});

describe("the ranking where nothing is known", () => {
  it("offers the latest date before", async () => {
    await renderPanel(<RankingPanel />, { view: at("2001-06-30") });
    expect(screen.queryByRole("button", { name: /latest/i })).toBeNull();
    await renderPanel(<RankingPanel />, { view: at("2022-06-30") });
    fireEvent.click(screen.getByRole("button", { name: /latest/i }));
    expect(currentView().time.policy).toBe("latest");
    expect(rows().length).toBeGreaterThan(0);
  });
  const rows = () => document.querySelectorAll("tbody [data-figure]");
});
