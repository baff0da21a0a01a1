import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import {
  SMALL_CHOICE,
  SMALL_ROBUSTNESS,
  smallAlternatives,
  smallData,
  smallLocation,
  smallPick,
  smallResult,
  smallScores,
} from "../../../tests/support/siting-answers.ts";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import type { SitingData } from "../../siting/answers.ts";
import { writeSiting } from "../../siting/choice.ts";
import { currentView } from "../../state/view-store.ts";
import { SitingAnswer } from "./siting-answer.tsx";
import { SitingTables } from "./tables/siting-tables.tsx";
import { TradeOffCard } from "./trade-off-card.tsx";

const runs = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock("../../bind/use-siting.ts", async (importActual) => ({
  ...(await importActual<object>()),
  useSitingData: () => runs.data,
  useScores: () => runs.scores,
  useRobustness: () => runs.robustness,
  useLocation: () => runs.location,
  useAlternatives: () => runs.alternatives,
  usePickLoss: () => runs.pick,
}));

const ready = <T,>(value: T) => ({ status: "ready", value });
const LOADING = { status: "loading", stale: null };

function answer(data: SitingData, change: Record<string, unknown> = {}) {
  Object.assign(runs, {
    data: ready(data),
    scores: ready(smallScores(data)),
    robustness: ready(SMALL_ROBUSTNESS),
    location: ready(smallLocation(data)),
    alternatives: ready(smallAlternatives(data)),
    pick: ready(null),
    ...change,
  });
}

const show = (panel = <SitingAnswer />, choice = SMALL_CHOICE) =>
  renderPanel(panel, { view: { mode: "site", site: writeSiting(choice) } });
const certificate = () => document.querySelector<HTMLElement>("[data-status]") as HTMLElement;
const stated = (formula: string, within: ParentNode = document) =>
  within.querySelector(`[data-computed="${formula}"]`)?.getAttribute("data-value");

describe("SitingAnswer", () => {
  beforeEach(() => answer(smallData()));

  it("proves the best set: objective, bound, gap, checker, cost of forbidding, and owns every number", async () => {
    const { container } = await show();
    expect(screen.getByRole("heading", { name: "Jiading 1" })).toBeTruthy();
    expect(certificate().dataset.status).toBe("proved");
    for (const formula of ["objective-mclp", "bound", "checker-objective"])
      expect(stated(formula, certificate())).toBe("3000000");
    expect(stated("gap", certificate())).toBe("0");
    expect(stated("forced-objective", certificate())).toBe("2500000");
    expect(stated("without-new-sites", certificate())).toBe("1000000");
    expect(unownedNumerals(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\[object|siting-answer:|siting:/);
  });

  it("checks again on request, and lists what holds", async () => {
    await show();
    fireEvent.click(screen.getByRole("button", { name: "Check again" }));
    expect(screen.getByText(/^15 of 15 statements hold/)).toBeTruthy();
    expect(certificate().querySelectorAll("li[data-holds=true]")).toHaveLength(15);
  });

  it("says what the checker does not agree with", async () => {
    const data = smallData();
    answer(data, { location: ready(smallLocation(data, smallResult(data, [0, 1], { objective: 9, bound: 9 }))) });
    await show();
    expect(screen.getByRole("alert").textContent).toMatch(/^The checker disagrees: .*Objective/);
  });

  it("calls an unproven answer unproven, with its bound and gap, and offers more time", async () => {
    const data = smallData();
    const result = smallResult(data, [0, 1], { status: "not-proved", bound: 4_000_000, gap: 0.25, undecided: 3 });
    answer(data, { location: ready(smallLocation(data, result)) });
    await show();
    expect(certificate().dataset.status).toBe("not-proved");
    expect(certificate().textContent).toContain("Not proven optimal");
    expect(certificate().textContent).not.toContain("PROVED OPTIMAL");
    expect(certificate().textContent).toContain("3 of 4 candidates");
    expect(stated("bound", certificate())).toBe("4000000");
    fireEvent.click(screen.getByRole("button", { name: "Prove for 120 s" }));
    expect(currentView().site.patience).toBe("120");
  });

  it("tells what is known while it is being proved, and what was known when it was stopped", async () => {
    const data = smallData();
    const known = smallLocation(data, smallResult(data, [0, 2], { status: "stopped", bound: 4e6, gap: 0.375 }));
    answer(data, { location: { status: "loading", stale: null, progress: 0.4, partial: known } });
    await show();
    expect(certificate().dataset.status).toBe("running");
    expect(screen.getByRole("button", { name: "Stop" })).toBeTruthy();
    answer(data, { location: { status: "stopped", stale: known } });
    await show();
    expect(certificate().textContent).toContain("Stopped, not proven");
    expect(screen.getByRole("button", { name: "Go on" })).toBeTruthy();
  });

  it("names the limits that contradict each other, and applies the smallest relaxation", async () => {
    const data = smallData({ kind: "lscp", p: 2 });
    const none = smallResult(data, [], { status: "infeasible", objective: null, bound: null, gap: null });
    answer(data, {
      location: ready({
        ...smallLocation(data, none),
        checks: [],
        without: null,
        conflict: {
          minimal: true,
          limits: [
            { limit: "service", demand: 1 },
            { limit: "service", demand: 2 },
            { limit: "fixed", candidate: 0 },
            { limit: "p" },
          ],
        },
        relaxations: [
          { limit: "p", from: 2, to: 3 },
          { limit: "radius", from: 10, to: 39.9991 },
        ],
      }),
    });
    await show();
    expect(certificate().dataset.status).toBe("infeasible");
    expect(screen.getByRole("heading", { name: "No answer keeps all limits", level: 2 })).toBeTruthy();
    expect(certificate().textContent).toMatch(/At most 2 sites in all/);
    expect(certificate().textContent).toMatch(/Jiading, Songjiang must have a site within the radius/);
    expect(certificate().textContent).toContain("2 new sites instead of 1");
    expect(certificate().textContent).toContain("A radius of 40.00 km instead of 10.00 km");
    const [first] = screen.getAllByRole("button", { name: "Apply" });
    fireEvent.click(first as HTMLElement);
    // Two is what the first question asks: it does not stand in the link.
    expect(currentView().site.newSites).toBeUndefined();
  });

  it("breaks a score down into value, utility, weight and product", async () => {
    await show();
    fireEvent.click(screen.getByRole("button", { name: "Minhang 1" }));
    const table = screen.getByRole("table", { name: "How the score of Minhang 1 is made" });
    const products = [...table.querySelectorAll('[data-computed="utility × weight"]')].map((cell) =>
      Number(cell.getAttribute("data-value")),
    );
    expect(products).toEqual([0.75, 0]);
    expect(Number(stated("weighted-sum", table))).toBe(0.75);
  });

  it("warns of an unstable first place and says what little dethrones it", async () => {
    const data = smallData();
    const scores = smallScores(data);
    const leader = scores.order[0] as number;
    const firstShares = Float64Array.from(SMALL_ROBUSTNESS.firstShares, (share, at) => (at === leader ? 0.037 : share));
    const dethroning = { leader, successor: (leader + 1) % 3, change: 0.02, weights: Float64Array.of(0.74, 0.26) };
    answer(data, { robustness: ready({ ...SMALL_ROBUSTNESS, firstShares, dethroning }) });
    await show();
    expect(screen.getByText(/^The first place is unstable: .* under only 3.7 % of the weights/)).toBeTruthy();
    expect(screen.getByText(/[+−]0.01, .* [+−]0.01 gives the first place to/)).toBeTruthy();
    expect(screen.getByText("2 of 3 candidates can be first under some weights")).toBeTruthy();
  });

  it("tells the loss of a pick, what it leaves uncovered and which limits it breaks", async () => {
    const data = smallData();
    const choice = { ...SMALL_CHOICE, pick: ["310117.1", "310112.1"] };
    answer(data, { pick: ready(smallPick(data, [0, 2, 3])) });
    await show(<SitingAnswer />, choice);
    const pick = screen.getByRole("region", { name: "My pick" });
    expect(stated("pick-loss", pick)).toBe("500000");
    expect(stated("uncovered-weight", pick)).toBe("2000000");
    expect(within(pick).getByText(/^The best answer covers, this pick does not: Jiading/)).toBeTruthy();
    expect(within(pick).getByText("Number of sites")).toBeTruthy();
    fireEvent.click(within(pick).getByRole("button", { name: "Remove Songjiang 1" }));
    expect(currentView().site.pick).toBe("310112.1");
  });

  it("says why there is nothing to answer, and the one thing that can be done", async () => {
    const issues = [{ severity: "error" as const, code: "siting.no-candidates", where: "candidates", params: {} }];
    answer({ ...smallData(), issues });
    await show(<SitingAnswer />, { ...SMALL_CHOICE, grid: null });
    expect(screen.getByText("There are no candidates to choose from.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Lay a grid of cells over four districts" }));
    expect(currentView().site.grid).toBeUndefined();
  });

  it("keeps the room of what is being computed, and lets ask again what failed", async () => {
    const retry = vi.fn();
    answer(smallData(), { location: LOADING, scores: { status: "failed", retry } });
    await show();
    expect(screen.getAllByRole("status").length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole("button", { name: "Compute again" }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe("TradeOffCard", () => {
  it("shows what each number of new sites comes to, and chooses one", async () => {
    answer(smallData());
    await show(<TradeOffCard />);
    const points = screen.getAllByRole<HTMLInputElement>("radio");
    expect(points.map(({ checked }) => checked)).toEqual([false, true, false]);
    fireEvent.click(screen.getByRole("radio", { name: /^2 new sites: 4,500,000/ }));
    expect(currentView().site.newSites).toBeUndefined();
  });
});

describe("SitingTables", () => {
  it.each(["candidates", "allocation", "robustness", "alternatives", "checks"] as const)("shows %s", async (table) => {
    answer(smallData());
    const { container } = await show(<SitingTables />, { ...SMALL_CHOICE, table });
    const grid = container.querySelector("table") as HTMLTableElement;
    expect(grid.caption?.textContent).not.toBe("");
    const rows = { candidates: 3, allocation: 3, robustness: 3, alternatives: 10, checks: 15 };
    expect(grid.tBodies[0]?.rows).toHaveLength(rows[table]);
    expect(unownedNumerals(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\[object|siting-answer:|siting:/);
    expect(screen.getByRole("button", { name: "Download CSV" })).toBeTruthy();
  });
});
