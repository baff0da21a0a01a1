import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../tests/support/unowned-numerals.ts";
import { ephemeralStore } from "../state/ephemeral-store.ts";
import { currentView } from "../state/view-store.ts";
import { MapStage } from "./map-stage.tsx";

// This surrounding has no WebGL: what is tested here is the stage without a map, and the list beside it.
class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", NoResize);
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("MapStage without WebGL", () => {
  it("says so, leads to the table and counts as drawn", async () => {
    await renderPanel(<MapStage />);
    expect(screen.getByRole("heading").textContent).toBe("This browser cannot draw the map");
    await waitFor(() => expect(ephemeralStore.getState().mapReady).toBe(true));
    fireEvent.click(screen.getByRole("button", { name: "Open the table" }));
    expect(currentView().tab).toBe("table");
  });
});

describe("the map's list for keyboard and screen reader", () => {
  const list = () => screen.getByRole("list", { name: "Districts and sites on the map" });

  it("has every district with its value and every drawn site, one stop of the Tab key", async () => {
    await renderPanel(<MapStage />);
    const buttons = [...list().querySelectorAll("button")];
    expect(buttons.length).toBeGreaterThan(16 + 15);
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
    expect(buttons.slice(0, 16).every((button) => button.querySelector("[data-figure]"))).toBe(true);
    expect(unownedNumerals(list())).toEqual([]);
  });

  it("marks on the map what has the focus, moves by arrows and selects on activation", async () => {
    await renderPanel(<MapStage />);
    const [first, second] = [...list().querySelectorAll("button")] as [HTMLButtonElement, HTMLButtonElement];
    act(() => first.focus());
    expect(ephemeralStore.getState().hover).toEqual({ type: "place", id: "310101" });
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    fireEvent.click(second);
    expect(currentView().selection).toEqual({ type: "place", id: "310104" });
  });
});
