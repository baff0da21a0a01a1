import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { SelectionPanel } from "./selection-panel.tsx";

const QINGPU = { type: "place", id: "310118" } as const;

function rowOf(name: string): HTMLElement {
  const row = screen.getAllByText(name)[0]?.closest("li");
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe("SelectionPanel of a district", () => {
  it("starts with the current metric, as shown on the map, and its rank", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: QINGPU } });
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Qingpu");
    const first = screen.getAllByRole("listitem")[0] as HTMLElement;
    expect(first.dataset.current).toBe("true");
    expect(within(first).getByText("13 / 16")).toBeTruthy();
    expect(first.querySelector("[data-figure]")?.getAttribute("data-figure")).toBe(
      "floor_area_factory/310118/2017-12-31~land",
    );
  });

  it("shows what is missing, with the reason", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: QINGPU } });
    const row = rowOf("Livestream retail sales");
    expect(within(row).getByText("No data")).toBeTruthy();
    expect(within(row).getByText("the source gives the city only")).toBeTruthy();
    expect(row.querySelector("[data-value]")).toBeNull();
  });

  it("keeps the mark of a claim and opens its evidence", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: QINGPU } });
    const number = document.querySelector<HTMLElement>('[data-figure="S023"]');
    expect(number?.textContent).toBe("over 300 factories");
    fireEvent.click(number as HTMLElement);
    expect(currentView().figure).toBe("S023");
  });

  it("makes a row's metric the current one", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: QINGPU } });
    fireEvent.click(screen.getByRole("button", { name: "Employment in legal entities" }));
    expect(currentView().metric).toBe("employment_legal_entities");
  });

  it("opens one list at a time and counts what it holds", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: QINGPU } });
    const claims = screen.getByRole("button", { name: /^Claims/ });
    fireEvent.click(claims);
    expect(claims.getAttribute("aria-expanded")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: /^Metrics/ }));
    expect(claims.getAttribute("aria-expanded")).toBe("false");
    expect(screen.getByText("Metrics without figures")).toBeTruthy();
  });

  it("leaves claims out that do not pass the filters", async () => {
    const facets = { ...DEFAULT_VIEW.facets, kinds: ["target" as const] };
    await renderPanel(<SelectionPanel />, { view: { selection: QINGPU, facets } });
    expect(document.querySelector('[data-figure="S023"]')).toBeNull();
    expect(screen.getByRole("button", { name: /^Claims/ }).textContent).toBe("Claims0");
  });

  it("closes", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: QINGPU } });
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(currentView().selection).toBeNull();
  });
});

describe("SelectionPanel without a selection", () => {
  it("shows the city, its livestream figures first, the target marked as one", async () => {
    await renderPanel(<SelectionPanel />);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Shanghai");
    expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
    const target = document.querySelector('[data-figure="livestream_retail_sales/310000/2026-01-01/2026-12-31"]');
    expect(target?.textContent).toContain("Target");
  });
});

describe("SelectionPanel of a site", () => {
  it("says how well its position is known and where it lies", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: { type: "site", id: "base-xuhui-binjiang" } } });
    expect(await screen.findByText("Position ±3 km")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show on the map" }));
    expect(ephemeralStore.getState().cameraRequest?.to).toEqual({ type: "site", id: "base-xuhui-binjiang" });
    fireEvent.click(screen.getByRole("button", { name: "Xuhui" }));
    expect(currentView().selection).toEqual({ type: "place", id: "310104" });
  });

  it("starts a supply radius from it", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: { type: "site", id: "base-xuhui-binjiang" } } });
    fireEvent.click(await screen.findByRole("button", { name: "60 km" }));
    expect(currentView()).toMatchObject({
      mode: "reach",
      reaches: [{ origin: { type: "site", id: "base-xuhui-binjiang" }, extent: { type: "distance", km: 60 } }],
    });
  });

  it("offers no radius round a site that nobody has located", async () => {
    await renderPanel(<SelectionPanel />, { view: { selection: { type: "site", id: "site-temu-warehouse" } } });
    expect(await screen.findByText("Position unknown")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "60 km" })).toBeNull();
  });
});
