import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { RankingPanel } from "./ranking-panel.tsx";

const bodyRows = () => [...document.querySelectorAll<HTMLElement>("tbody tr")];

describe("RankingPanel", () => {
  it("lists the 16 districts, the largest first, every number a figure", async () => {
    const { container } = await renderPanel(<RankingPanel />);
    expect(bodyRows()).toHaveLength(16);
    const values = [...document.querySelectorAll("tbody [data-figure]")].map((number) =>
      Number(number.getAttribute("data-value")),
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("selects, and shares the pointer with the map", async () => {
    await renderPanel(<RankingPanel />);
    const name = screen.getByRole("button", { name: "Qingpu" });
    fireEvent.pointerEnter(name.closest("tr") as Element);
    expect(ephemeralStore.getState().hover).toEqual({ type: "place", id: "310118" });
    fireEvent.click(name);
    expect(currentView().selection).toEqual({ type: "place", id: "310118" });
    expect(name.closest("tr")?.getAttribute("aria-selected")).toBe("true");
  });

  it("is one tab stop, moved by the arrow keys", async () => {
    await renderPanel(<RankingPanel />);
    const stops = () => [...document.querySelectorAll<HTMLElement>("tbody button")].filter((b) => b.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toBe("Jing'an");
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowRight" });
    expect(document.activeElement?.getAttribute("data-figure")).toContain("/310106/");
    fireEvent.keyDown(document.activeElement as Element, { key: "End" });
    expect(document.activeElement?.getAttribute("data-figure")).toContain("/310151/");
    expect(stops()).toHaveLength(1);
  });

  it("mutes what is filtered out, and says so", async () => {
    await renderPanel(<RankingPanel />, { view: { facets: { ...DEFAULT_VIEW.facets, districts: ["310118"] } } });
    expect(bodyRows().filter((row) => row.dataset.muted)).toHaveLength(15);
    expect(screen.getByRole("button", { name: "Yangpu, filtered out" })).toBeTruthy();
  });

  it("gives a reason for every missing value", async () => {
    await renderPanel(<RankingPanel />, {
      view: {
        metric: "livestream_retail_sales",
        denominator: "none",
        time: { at: "2024-12-31", policy: "at", window: null },
      },
    });
    expect(screen.getAllByText("the source gives the city only")).toHaveLength(16);
  });
});
