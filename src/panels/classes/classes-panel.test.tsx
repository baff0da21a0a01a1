import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView, undo, viewStore } from "../../state/view-store.ts";
import { ClassesPanel } from "./classes-panel.tsx";

const low = () => screen.getByLabelText("Lower bound");
const high = () => screen.getByLabelText("Upper bound");
const range = () => currentView().facets.range;
const steps = () => viewStore.temporal.getState().pastStates.length;
function press(thumb: HTMLElement, key: string) {
  fireEvent.keyDown(thumb, { key });
  fireEvent.keyUp(thumb, { key });
}

describe("the brush", () => {
  beforeEach(async () => {
    await renderPanel(<ClassesPanel />);
  });

  it("drops one district a key, from either end, and undoes key by key", () => {
    expect(low().getAttribute("aria-valuetext")).toContain("16 of 16 within");
    press(low(), "ArrowRight");
    expect(low().getAttribute("aria-valuetext")).toContain("15 of 16 within");
    press(high(), "ArrowLeft");
    expect(high().getAttribute("aria-valuetext")).toContain("14 of 16 within");
    press(high(), "PageDown");
    expect(high().getAttribute("aria-valuetext")).toContain("10 of 16 within");
    expect(steps()).toBe(3);
    act(undo);
    act(undo);
    expect(low().getAttribute("aria-valuetext")).toContain("15 of 16 within");
  });

  it("remembers nothing when both ends are back", () => {
    press(low(), "ArrowRight");
    expect(range()).not.toBeNull();
    press(low(), "Home");
    expect(range()).toBeNull();
    press(high(), "Home");
    press(high(), "End");
    expect(range()).toBeNull();
  });

  it("takes a held key for one movement", () => {
    for (let i = 0; i < 5; i++) fireEvent.keyDown(low(), { key: "ArrowRight", repeat: i > 0 });
    expect(low().getAttribute("aria-valuetext")).toContain("11 of 16 within");
    expect(steps()).toBe(0);
    fireEvent.keyUp(low(), { key: "ArrowRight" });
    expect(steps()).toBe(1);
    act(undo);
    expect(range()).toBeNull();
  });

  it("follows the pointer and undoes the whole drag at once", () => {
    fireEvent.pointerDown(high(), { button: 0, clientX: 258 });
    for (const clientX of [240, 200, 160]) fireEvent.pointerMove(high(), { clientX });
    const dragged = range();
    expect(dragged?.[1]).toBeLessThan(150_000);
    expect(steps()).toBe(0);
    fireEvent.pointerUp(high(), { clientX: 160 });
    expect(steps()).toBe(1);
    expect(range()).toEqual(dragged);
    act(undo);
    expect(range()).toBeNull();
  });

  it("never lets the ends cross", () => {
    fireEvent.pointerDown(high(), { button: 0, clientX: 258 });
    fireEvent.pointerMove(high(), { clientX: 130 });
    fireEvent.pointerUp(high());
    fireEvent.pointerDown(low(), { button: 0, clientX: 6 });
    fireEvent.pointerMove(low(), { clientX: 250 });
    fireEvent.pointerUp(low());
    expect(range()?.[0]).toBe(range()?.[1]);
  });

  it("links its dots with the map", () => {
    const [dot] = document.querySelectorAll("circle");
    fireEvent.pointerEnter(dot as Element);
    expect(ephemeralStore.getState().hover?.type).toBe("place");
    fireEvent.pointerLeave(dot as Element);
    expect(ephemeralStore.getState().hover).toBeNull();
  });

  it("has a dot for each district, hollow when filtered out", () => {
    expect(document.querySelectorAll("circle")).toHaveLength(16);
    press(low(), "PageUp");
    expect(document.querySelectorAll("circle[data-out]")).toHaveLength(4);
  });
});

describe("the classes", () => {
  beforeEach(async () => {
    await renderPanel(<ClassesPanel />);
  });

  it("are counted from three to seven", () => {
    const more = screen.getByLabelText("One class more");
    for (let i = 0; i < 4; i++) fireEvent.click(more);
    expect(currentView().classes.k).toBe(7);
    expect(more.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText(/hard to tell by colour/)).toBeTruthy();
    const fewer = screen.getByLabelText("One class fewer");
    for (let i = 0; i < 6; i++) fireEvent.click(fewer);
    expect(currentView().classes.k).toBe(3);
  });

  it("say when they follow the date", () => {
    fireEvent.click(screen.getByRole("switch"));
    expect(currentView().classes.scope).toBe("date");
    expect(screen.getByText(/cannot be compared/)).toBeTruthy();
  });

  it("start by hand where the rule left them", () => {
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "manual" } });
    expect(currentView().classes.breaks).toHaveLength(4);
    expect(screen.getAllByRole("textbox")).toHaveLength(4);
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "quantile" } });
    expect(currentView().classes.breaks).toEqual([]);
  });
});

describe("breaks by hand", () => {
  const breaks = [20_000, 45_000, 60_000, 90_000];
  const field = (n: number) => screen.getByLabelText(`Break ${n}`);
  function type(n: number, value: string) {
    fireEvent.change(field(n), { target: { value } });
    fireEvent.keyDown(field(n), { key: "Enter" });
  }
  beforeEach(async () => {
    await renderPanel(<ClassesPanel />, {
      view: { classes: { ...DEFAULT_VIEW.classes, method: "manual", breaks } },
    });
  });

  it("are taken when they rise inside the values", () => {
    type(2, "50,000");
    expect(currentView().classes.breaks).toEqual([20_000, 50_000, 60_000, 90_000]);
    expect(steps()).toBe(1);
  });

  it.each([
    ["70000", /must rise/],
    ["60000", /may be equal|must rise/],
    ["abc", /must be a number/],
    ["9999999", /at least/],
  ])("are refused with words when typed as %s, and the map keeps the last good ones", (value, words) => {
    type(2, value);
    expect(currentView().classes.breaks).toEqual(breaks);
    expect(screen.getByRole("alert").textContent).toMatch(words);
    fireEvent.keyDown(field(2), { key: "Escape" });
    expect((field(2) as HTMLInputElement).value).toBe("45000");
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("become more and fewer with the stepper", () => {
    fireEvent.click(screen.getByLabelText("One class more"));
    expect(currentView().classes.breaks).toHaveLength(5);
    fireEvent.click(screen.getByLabelText("One class fewer"));
    expect(currentView().classes.breaks).toHaveLength(4);
  });
});

describe("a metric of the whole city", () => {
  it("says why there is nothing to class", async () => {
    await renderPanel(<ClassesPanel />, {
      view: {
        metric: "livestream_retail_sales",
        denominator: "none",
        time: { ...DEFAULT_VIEW.time, at: "2024-12-31" },
      },
    });
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.getByText(/whole city/)).toBeTruthy();
  });
});
