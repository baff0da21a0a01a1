import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import type { Scores, SitingData } from "../../siting/answers.ts";
import { readSiting, type SitingTexts } from "../../siting/choice.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { sitingField } from "../../siting/field.ts";
import { sitingInputs } from "../../siting/inputs.ts";
import { scoring } from "../../siting/scoring.ts";
import { sitingData } from "../../siting/siting-data.ts";
import { sitingFileStore } from "../../state/siting-files.ts";
import { currentView, undo } from "../../state/view-store.ts";
import { SitingQuestion } from "./siting-question.tsx";

const bind = vi.hoisted(() => ({ ask: (): { data: unknown; scores: unknown } => ({ data: null, scores: null }) }));
vi.mock("../../bind/use-siting.ts", async (importActual) => ({
  ...(await importActual<object>()),
  useSitingData: () => ({ status: "ready", value: bind.ask().data }),
  useScores: () => ({ status: "ready", value: bind.ask().scores }),
  useLocation: () => ({ status: "stopped", stale: null }),
  useAlternatives: () => ({ status: "stopped", stale: null }),
  useRobustness: () => ({ status: "stopped", stale: null }),
}));

function drained<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const known = new Map<string, { data: SitingData; scores: Scores }>();

/** What the worker would answer. */
function answered(choice: SitingChoice): { data: SitingData; scores: Scores } {
  const key = JSON.stringify(choice);
  const before = known.get(key);
  if (before) return before;
  const atlas = fixtureAtlas();
  const files = sitingFileStore.getState().tables;
  const made = drained(sitingData(sitingField(atlas), sitingInputs(atlas, choice, files), choice));
  const data = { ...made, hash: "" };
  const task = { openCount: data.openCount, candidates: data.candidates.length, criteria: data.criteria };
  const scores = drained(scoring({ ...task, judgements: choice.judgements }, choice.method));
  known.set(key, { data, scores });
  return { data, scores };
}

const choice = (): SitingChoice => readSiting(currentView().site).choice;
const show = (site: SitingTexts = {}) => renderPanel(<SitingQuestion />, { view: { mode: "site", site } });
const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getByRole("button", { name }));
const section = (name: string) => screen.getByRole("region", { name });
const enter = (name: string | RegExp, text: string) => {
  const field = screen.getByRole("textbox", { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.submit(field.closest("form") as HTMLFormElement);
};

describe("the question of mode Site", () => {
  beforeEach(() => {
    bind.ask = () => answered(choice());
  });

  it("says what is asked, of whom and where, and owns every number", async () => {
    const { container } = await show();
    for (const change of within(container).getAllByRole("button", { name: /^Change: / })) fireEvent.click(change);
    expect(section("Candidates").textContent).toMatch(/126 candidates/);
    expect(section("Problem").querySelector('[data-computed="demand-sum"]')?.getAttribute("data-value")).toBe(
      "24802600",
    );
    expect(section("Problem").querySelectorAll("[data-figure]")).toHaveLength(16);
    expect(unownedNumerals(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\[object|siting:|siting-answer:/);
  });

  it("flags the city-wide cost: its number with its evidence, and that it takes no part", async () => {
    await show();
    const card = document.querySelector<HTMLElement>("[data-idle]") as HTMLElement;
    expect(card.textContent).toMatch(/^Customer acquisition cost.* 68 CNY a person.*Low/);
    expect(card.textContent).toMatch(/One value for the whole city/);
    fireEvent.click(card.querySelector("[data-figure]") as HTMLElement);
    expect(currentView().figure).toMatch(/^customer_acquisition_cost\/310000/);
    const shares = [...document.querySelectorAll<HTMLInputElement>('input[aria-label^="Weight of"][type="range"]')];
    expect(shares.map(({ value }) => Number(value))).toEqual([0.4, 0.2, 0.15, 0.15, 0.1]);
  });

  it("follows the thumb, gives back what it took on its way, and is one step to undo", async () => {
    await show();
    const slider = screen.getByRole("slider", { name: /^Weight of Mean distance/ });
    for (const value of ["0.7", "1", "0.6"]) fireEvent.input(slider, { target: { value } });
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    expect(choice().criteria.map(({ weight }) => weight)).toEqual([0.6, 0.1333, 0.1, 0.1, 0.0667, 0.1]);
    undo();
    expect(currentView().site).toEqual({});
  });

  it("keeps what cannot be read, says why, and changes nothing", async () => {
    await show();
    enter("Radius, km", "-3");
    expect(screen.getByRole("alert").textContent).toBe("Enter a number from 0.1 to 5,000.");
    enter("New sites", "2.5");
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toContain(
      "Enter a whole number from 0 to 50.",
    );
    expect(currentView().site).toEqual({});
    enter("New sites", "3");
    press("One site more");
    expect(choice().newSites).toBe(4);
  });

  it("adds and takes away districts, points, forced and forbidden candidates", async () => {
    await show();
    press(/^Qingpu/);
    expect(choice().within).toEqual(["310112", "310114", "310117"]);
    press("Change: Forced / forbidden");
    fireEvent.change(screen.getByRole("combobox", { name: "Candidate" }), { target: { value: "310114.7" } });
    press("Forbid");
    expect(choice().forbidden).toEqual(["310114.7"]);
    const last = screen.getByRole("button", { name: "Remove Jiading 7" });
    last.focus();
    fireEvent.click(last);
    expect(choice().forbidden).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "Forced / forbidden" }));
    press("Change: Points on the map");
    enter("Coordinates (lng, lat; WGS 84)", "121.5, 31.2");
    expect(choice().drawn).toEqual([[121.5, 31.2]]);
    press("Remove Point 1");
    press("Change: Open already");
    press("Yangpu riverfront");
    expect(choice().open).not.toContain("base-yangpu");
  });

  it("asks limits only when they are set, and keeps a budget to its costs", async () => {
    await show();
    expect(screen.queryByRole("switch", { name: "Minimum spacing" })).toBeNull();
    press("Change: Limits");
    fireEvent.click(screen.getByRole("switch", { name: "Minimum spacing" }));
    enter("Minimum spacing: number", "20");
    expect(choice().spacingKm).toBe(20);
    press("Add a limit of a district");
    expect(choice().limits).toEqual([{ district: "310112", most: 1 }]);
    fireEvent.click(screen.getByRole("switch", { name: "Cost of a site" }));
    fireEvent.click(screen.getByRole("switch", { name: "Budget" }));
    expect(choice()).toMatchObject({ cost: { type: "all", value: 1 }, budget: 2 });
    fireEvent.click(screen.getByRole("switch", { name: "Cost of a site" }));
    expect(choice()).toMatchObject({ cost: null, budget: null });
    expect(section("Limits").textContent).toMatch(/2 set/);
  });

  it("weighs by comparisons, and names the oddest of them when they contradict each other", async () => {
    await show();
    fireEvent.click(screen.getByRole("radio", { name: "Pairwise comparison" }));
    expect(choice().judgements).toEqual(new Array(15).fill(1));
    expect(screen.queryByRole("slider")).toBeNull();
    const taking = document.querySelectorAll("[data-criterion]:not([data-idle])").length;
    expect(taking).toBeLessThan(6);
    expect(screen.getAllByRole("combobox", { name: / against / })).toHaveLength((taking * (taking - 1)) / 2);
    const judge = (first: RegExp, second: RegExp, ratio: string) => {
      const pair = screen.getByRole("combobox", { name: new RegExp(`${first.source}.* against ${second.source}`) });
      const option = within(pair).getByRole("option", { name: ratio }) as HTMLOptionElement;
      fireEvent.change(pair, { target: { value: option.value } });
    };
    judge(/^Mean distance/, /Factory/, "9");
    judge(/^Factory/, /Warehouse/, "9");
    judge(/^Mean distance/, /Warehouse/, "1/9");
    const ratio = document.querySelector('[data-computed="consistency-ratio"]');
    expect(Number(ratio?.getAttribute("data-value"))).toBeGreaterThan(0.1);
    // Round in a circle: each of the three is as odd.
    expect(document.querySelector("[data-odd]")?.textContent).toMatch(/^(Mean distance|Factory).*(Factory|Warehouse)/);
    expect(screen.getByText(/^Oddest: .* against .* was judged (9|1\/9); the weights say/)).toBeTruthy();
  });

  it("adds, changes and removes a criterion, and keeps to what a transformation may be", async () => {
    await show();
    fireEvent.change(screen.getByRole("combobox", { name: "What a new criterion measures" }), {
      target: { value: "sites-within" },
    });
    press("Add a criterion");
    expect(choice().criteria).toHaveLength(7);
    fireEvent.change(screen.getByRole("combobox", { name: "How a value becomes a score" }), {
      target: { value: "piecewise" },
    });
    enter("Point 1, value", "999");
    expect(screen.getByRole("alert").textContent).toBe("Values must rise from point to point.");
    press("Add a point");
    const { transformation } = choice().criteria[6] as SitingChoice["criteria"][number];
    expect(transformation.kind === "piecewise" && transformation.points).toHaveLength(3);
    press("Remove this criterion");
    expect(choice().criteria).toHaveLength(6);
  });

  it("reads a table: rows that were read, rows that were refused and why, and takes it when told", async () => {
    await show();
    press("Change: Points of my file");
    const text = "name,lon,lat,rent\nA,121.4,31.2,5\nB,31.2,121.4,6\nC,121.5,31.3,7\n";
    fireEvent.change(document.querySelector('[data-table-file="points"]') as Element, {
      target: { files: [new File([text], "lots.csv")] },
    });
    await waitFor(() => expect(screen.getByText("2 rows read")).toBeTruthy(), { timeout: 20_000 });
    expect(screen.getByText("1 row refused")).toBeTruthy();
    expect(screen.getByRole("list", { name: "What was found in the file" }).textContent).toMatch(
      /Row 3.*Longitude and latitude are swapped/,
    );
    expect(choice().file).toBeNull();
    press("Use it");
    await waitFor(() => expect(choice().file).toMatch(/^[a-z0-9]{8,16}$/));
    expect(section("Candidates").textContent).toMatch(/128 candidates/);
    press("Change: Limits");
    fireEvent.click(screen.getByRole("switch", { name: "Cost of a site" }));
    fireEvent.change(screen.getByRole("combobox", { name: /^Cost of a site/ }), { target: { value: "0" } });
    expect(choice().cost).toEqual({ type: "column", column: 0 });
  });
});
