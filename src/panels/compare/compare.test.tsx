import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { beginComparison } from "../../state/pane.ts";
import { type Compare, DEFAULT_VIEW, type Pane } from "../../state/view.ts";
import { currentView, undo } from "../../state/view-store.ts";
import { CompareBar } from "./compare-bar.tsx";
import { Difference } from "./difference.tsx";
import { PaneCards } from "./pane-cards.tsx";

class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", NoResize);
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});

const time = (at: string) => ({ at, policy: "at" as const, window: null });
function comparison(patch: Partial<Compare> = {}, pane: Partial<Pane> = {}) {
  const begun = beginComparison(DEFAULT_VIEW);
  return { time: time("2012-12-31"), compare: { ...begun, ...patch, pane: { ...begun.pane, ...pane } } };
}

describe("the cards of two maps", () => {
  const both = (
    <>
      <PaneCards pane="first" layout="swipe" isCompact={false} />
      <PaneCards pane="second" layout="swipe" isCompact={false} />
    </>
  );

  it("say what each map shows, with its own date, and whose colours are whose", async () => {
    const { container } = await renderPanel(both, { view: comparison() });
    const map = (letter: string) => screen.getByRole("region", { name: `Map ${letter}` });
    expect(map("A").textContent).toContain("end of 2012");
    expect(map("B").textContent).toContain("end of 2017");
    expect(within(map("B")).getByText("Panels and timeline act here")).toBeTruthy();
    expect(within(map("A")).queryByText("Panels and timeline act here")).toBeNull();
    expect(screen.getAllByText("Same classes on both maps")).toHaveLength(2);
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("say that classes differ where the measures do, each in its own unit", async () => {
    await renderPanel(both, { view: comparison({}, { metric: "gdp", denominator: "none", at: "2025-12-31" }) });
    expect(screen.getAllByText("Each map has its own classes")).toHaveLength(2);
    expect(screen.getByRole("region", { name: "A · Legend of classes" }).textContent).toContain("m²/km²");
    expect(screen.getByRole("region", { name: "B · Legend of classes" }).textContent).toContain("CNY");
  });

  it("turn the panels to a map", async () => {
    await renderPanel(both, { view: comparison() });
    fireEvent.click(screen.getByRole("button", { name: /Turn panels and timeline to Map A/ }));
    expect(currentView().compare?.active).toBe("first");
  });
});

describe("the bar", () => {
  it("chooses the layout, locks and frees the cameras, swaps and ends; undo goes back", async () => {
    await renderPanel(<CompareBar />, { view: comparison() });
    fireEvent.click(screen.getByRole("radio", { name: "Side by side" }));
    expect(currentView().compare?.layout).toBe("side");
    fireEvent.click(screen.getByRole("button", { name: "Move both maps together" }));
    expect(currentView().compare?.locked).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "Swap A and B" }));
    expect(currentView().time.at).toBe("2017-12-31");
    fireEvent.click(screen.getByRole("button", { name: "End comparison" }));
    expect(currentView().compare).toBeNull();
    undo();
    expect(currentView().compare?.layout).toBe("side");
  });
});

describe("the difference", () => {
  it("names what is taken from what, the later less the earlier, whichever map has it", async () => {
    const { container } = await renderPanel(<Difference isCompact={false} />, {
      view: comparison({ layout: "difference" }),
    });
    const title = await screen.findByText("B − A");
    expect(title.closest("section")?.textContent).toMatch(/end of 2012.*end of 2017/);
    expect(unownedNumerals(container)).toEqual([]);
    const swapped = comparison({ layout: "difference" }, { at: "2012-12-31" });
    await renderPanel(<Difference isCompact={false} />, { view: { ...swapped, time: time("2017-12-31") } });
    expect(await screen.findByText("A − B")).toBeTruthy();
  });

  it.each([
    [{ metric: "gdp", denominator: "none" as const }, /different measures/],
    [{ denominator: "none" as const }, /Map A is per km² of land, map B is not divided/],
    [{ at: "2012-12-31" }, /same figures/],
    [{ at: "2018-12-31" }, /No place has a figure on both maps/],
  ])("says why there is none: %j", async (pane, words) => {
    const { container } = await renderPanel(<Difference isCompact={false} />, {
      view: comparison({ layout: "difference" }, pane),
    });
    await waitFor(() => expect(container.textContent).toMatch(words));
    expect(unownedNumerals(container)).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Show side by side" }));
    expect(currentView().compare?.layout).toBe("side");
  });
});
