import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { DEFAULT_VIEW, type View } from "../../state/view.ts";
import { currentView, undo } from "../../state/view-store.ts";
import { ClaimsView } from "./claims-view.tsx";

const evidence = (patch: Partial<View["evidence"]>) => ({ evidence: { ...DEFAULT_VIEW.evidence, ...patch } });
const rows = () => [...document.querySelectorAll("tbody tr")];
const rowOf = (id: string) => rows().find((row) => row.textContent?.includes(`${id} ·`));
/** By its words: asking for the role and name of every chip costs seconds in jsdom. */
function chip(name: RegExp): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button[aria-pressed]")].find((button) =>
    name.test(button.textContent ?? ""),
  );
  if (!found) throw new Error(`no chip ${name}`);
  return found;
}

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("ClaimsView", () => {
  it("lists all claims, each number with an owner, and says what is not stated", async () => {
    const { container } = await renderPanel(<ClaimsView />);
    expect(rows()).toHaveLength(95);
    expect(screen.getByRole("status").textContent).toBe("95 of 95 claims · 89 without a second source");
    expect(unownedNumerals(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|undefined|\bnull\b|\[object/);
    expect(rowOf("S023")?.querySelector("[data-figure]")?.textContent).toBe("over 300 factories");
    expect(rowOf("S023")?.textContent).toContain("no period stated");
    expect(rowOf("S023")?.textContent).toContain("Not verified: no second source");
    expect(rowOf("S009")?.textContent).toContain("no number stated");
    expect(rowOf("S004")?.textContent).toMatch(/recovered from/);
  });

  it("links what another source confirms or contradicts to that source's figure", async () => {
    await renderPanel(<ClaimsView />, { view: evidence({ text: "6000" }) });
    const target = "livestream_retail_sales/310000/2026-01-01/2026-12-31";
    expect(rowOf("S010")?.textContent).toContain("Confirmed elsewhere");
    expect(rowOf("S067")?.textContent).toContain("Contradicts");
    fireEvent.click(rowOf("S067")?.querySelector(`[data-figure="${target}"]`) as HTMLElement);
    expect(currentView().figure).toBe(target);
  });

  it("opens the claim's card by its name, and selects its place and site", async () => {
    await renderPanel(<ClaimsView />, { view: evidence({ text: "S023" }) });
    fireEvent.click(screen.getByText("Flexible quick-response factories"));
    expect(currentView().figure).toBe("S023");
    fireEvent.click(within(rows()[0] as HTMLElement).getByText(/Qingpu District|Qingpu$/));
    expect(currentView().selection).toEqual({ type: "place", id: "310118" });
  });

  it("filters by chips, takes them off one by one or all together, and undo brings them back", async () => {
    await renderPanel(<ClaimsView />);
    fireEvent.click(chip(/^Qingpu/));
    fireEvent.click(chip(/^Whole country/));
    fireEvent.click(chip(/^Supply chain/));
    expect(currentView().facets.districts).toEqual(["310118"]);
    expect(currentView().evidence).toMatchObject({ scopes: ["country"], themes: ["supply"] });
    expect(rows()).toHaveLength(2);
    const on = within(screen.getByRole("list", { name: "Filters on" }));
    expect(on.getAllByRole("button")).toHaveLength(3);
    fireEvent.click(on.getByText("Whole country"));
    expect(currentView().evidence.scopes).toEqual([]);
    fireEvent.click(screen.getByText("Clear filters"));
    expect(rows()).toHaveLength(95);
    undo();
    expect(currentView().facets.districts).toEqual(["310118"]);
    expect(currentView().evidence.themes).toEqual(["supply"]);
  });

  it("searches while it is typed, and says with one way out that nothing was found", async () => {
    await renderPanel(<ClaimsView />);
    const field = screen.getByRole("searchbox");
    fireEvent.change(field, { target: { value: "baozun" } });
    expect(rows()).toHaveLength(4);
    fireEvent.change(field, { target: { value: "nothing like it" } });
    expect(screen.getByText("No claim passes these filters.")).toBeTruthy();
    fireEvent.click(screen.getAllByText("Clear filters").at(-1) as HTMLElement);
    expect(rows()).toHaveLength(95);
  });
});
