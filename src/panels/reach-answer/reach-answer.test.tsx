import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { baseReaches, CURVE, reachAnswerOf, ready, setAnswerOf } from "../../../tests/support/reach-answers.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import type { Asked } from "../../bind/asked-answer.ts";
import type { ReachAnswer as Answer, Discrimination, SetAnswer } from "../../derive/reach-answer.ts";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { DEFAULT_VIEW, type Reach } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { ReachAnswer } from "./reach-answer.tsx";

const answers = vi.hoisted(() => ({
  reach: null as unknown,
  set: null as unknown,
  curve: null as unknown,
}));

vi.mock("../../bind/use-reach-answers.ts", () => ({
  useReachAnswer: () => answers.reach,
  useSetAnswer: () => answers.set,
  useDiscrimination: () => answers.curve,
}));

const answer = (reach: Asked<Answer> | null, set: Asked<SetAnswer> | null, curve: Asked<Discrimination> | null) =>
  Object.assign(answers, { reach, set, curve });

const show = (reaches: Reach[], view = {}) =>
  renderPanel(<ReachAnswer />, { view: { mode: "reach", reaches, ...view } });

describe("ReachAnswer", () => {
  const atlas = fixtureAtlas();
  beforeEach(() => answer(ready(reachAnswerOf(atlas)), ready(setAnswerOf(atlas, 5)), ready(CURVE)));

  it("says what to do while there is no reach", async () => {
    await show([]);
    expect(screen.getByText(/^Add a reach/)).toBeTruthy();
  });

  it("names the set, and owns every number", async () => {
    const { container } = await show(baseReaches(30));
    expect(screen.getByRole("heading", { name: "5 bases, 30 km" })).toBeTruthy();
    expect(container.textContent).toContain("Common core 563 km²");
    expect(unownedNumerals(container).filter((text) => !text.includes("WGS 84"))).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it("lists the largest combinations with the core among them, folds the others, and proves the sum", async () => {
    await show(baseReaches(30));
    const table = screen.getByRole("table", { name: /^What each combination/ });
    expect(within(table).getAllByRole("row")).toHaveLength(10);
    expect(within(table).getByRole("button", { name: "all 5" })).toBeTruthy();
    const union = setAnswerOf(atlas, 5).union.areaKm2;
    expect(screen.getByText(`31 parts add up to`, { exact: false }).getAttribute("data-value")).toBe(String(union));
    fireEvent.click(screen.getByRole("button", { name: "22 smaller combinations" }));
    expect(within(table).getAllByRole("row")).toHaveLength(32);
    expect(within(table).getByRole("button", { name: "only A" })).toBeTruthy();
  });

  it("shows a combination on the map while its row has the pointer or the focus, and what it holds on request", async () => {
    await show(baseReaches(30, 2));
    answer(ready(reachAnswerOf(atlas)), ready(setAnswerOf(atlas, 2)), ready(CURVE));
    await show(baseReaches(30, 2));
    const only = screen.getByRole("button", { name: "only B" });
    fireEvent.focus(only);
    expect(ephemeralStore.getState().hoverPart).toBe(2);
    fireEvent.blur(only);
    expect(ephemeralStore.getState().hoverPart).toBeNull();
    fireEvent.click(only);
    expect(only.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getAllByText("100 km²").length).toBeGreaterThan(0);
  });

  it("gives pairs, and says why, for more than five reaches", async () => {
    const six = [...baseReaches(30), ...baseReaches(60, 1)];
    answer(ready(reachAnswerOf(atlas)), ready(setAnswerOf(atlas, 6)), ready(CURVE));
    await show(six);
    expect(screen.getByText(/^6 reaches have 63 combinations/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "What each pair shares" })).toBeTruthy();
  });

  it("turns to another reach, and gives residents as bounds with their figures", async () => {
    await show(baseReaches(30));
    fireEvent.click(screen.getByRole("button", { name: /Nanxiang Xingda/ }));
    expect(currentView().reach.shown).toBe(2);
    const bounds = document.querySelector('[data-computed="residents-bounds"]')?.getAttribute("data-value") ?? "";
    const [low, high] = bounds.split("/").map(Number);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(low as number);
    fireEvent.click(screen.getByRole("button", { name: /^15 figures/ }));
    expect(document.querySelectorAll("[data-figure]").length).toBe(15);
    fireEvent.click(screen.getByRole("switch", { name: "Estimate" }));
    expect(currentView().reach.estimate).toBe(true);
    expect(screen.getByText(/assumes even spread/)).toBeTruthy();
  });

  it("judges the one radius in numbers, reads the curve by keyboard, and has it as a table", async () => {
    await show(baseReaches(300));
    expect(
      screen.getByText(/^At 300 km these 5 share 82 % of their union: this radius does not separate/),
    ).toBeTruthy();
    const curve = screen.getByRole("slider", { name: "Read the curve at a radius" });
    fireEvent.focus(curve);
    expect(curve.getAttribute("aria-valuetext")).toBe("300 km: 82 %");
    fireEvent.keyDown(curve, { key: "ArrowLeft" });
    expect(curve.getAttribute("aria-valuetext")).toBe("85 km: 50 %");
    fireEvent.keyDown(curve, { key: "Home" });
    expect(curve.getAttribute("aria-valuetext")).toBe("10 km: 0 %");
    fireEvent.click(screen.getByRole("button", { name: "The curve as a table" }));
    expect(screen.getByRole("table", { name: "Shared share of the union by radius" })).toBeTruthy();
  });

  it("says why there is no verdict: radii differ, or fewer than two positions are stated", async () => {
    await show([...baseReaches(30, 1), ...baseReaches(60, 1)]);
    expect(screen.getByText(/^The reaches have no one radius/)).toBeTruthy();
    answer(ready(reachAnswerOf(atlas)), ready(setAnswerOf(atlas, 2)), null);
    const unknown: Reach = { origin: { type: "place", id: "310000" }, extent: { type: "distance", km: 300 } };
    await show([...baseReaches(30, 1), unknown]);
    expect(screen.getByText(/^No answer: it takes two stated positions/)).toBeTruthy();
    expect(screen.getByText(/^B has no stated position, or only a time/)).toBeTruthy();
  });

  it("keeps the last answer faint, says what failed, and asks again", async () => {
    const set = setAnswerOf(atlas, 5);
    answer(ready(reachAnswerOf(atlas)), { status: "loading", stale: set }, { status: "loading", stale: null });
    const { container } = await show(baseReaches(30));
    expect(container.querySelector('[aria-busy="true"]')).toBeTruthy();
    expect(screen.getByRole("status", { name: "Computing what is covered…" })).toBeTruthy();
    const retry = vi.fn();
    answer({ status: "failed", retry }, ready(set), ready(CURVE));
    await show(baseReaches(30));
    fireEvent.click(screen.getByRole("button", { name: "Compute again" }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it("speaks Chinese in 万", async () => {
    const { container } = await show(baseReaches(30), {
      ...DEFAULT_VIEW,
      mode: "reach",
      reaches: baseReaches(30),
      locale: "zh-Hans",
    });
    expect(container.textContent).toContain("5 个基地，30 km");
    expect(container.textContent).toMatch(/万人/);
    expect(unownedNumerals(container).filter((text) => !text.includes("WGS 84"))).toEqual([]);
  });
});
