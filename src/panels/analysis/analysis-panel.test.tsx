import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readPublished } from "../../../tests/support/published-records.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import type { View } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { AnalysisParts } from "./analysis-parts.tsx";

const files = vi.hoisted(() => ({ texts: [] as [string, string][] }));
vi.mock("../../export/download.ts", () => ({
  downloadText: (name: string, text: string) => files.texts.push([name, text]),
}));

const opened: Partial<View> = { analysis: { id: "autocorrelation", params: {} } };
const show = (view: Partial<View> = {}) =>
  renderPanel(
    <>
      <AnalysisParts show="asking" />
      <AnalysisParts show="panel" />
      <AnalysisParts show="legend" />
    </>,
    { view: { ...opened, ...view } },
  );
const answered = () => waitFor(() => expect(screen.getByText("Groups on the map")).toBeTruthy());
const section = (name: string) => screen.getByRole("region", { name });
const legend = () => section("Legend of the analysis");
const rowsOf = (element: HTMLElement): Record<string, number> =>
  Object.fromEntries(
    [...element.querySelectorAll<HTMLElement>("[data-category]")].map((row) => [
      row.dataset.category,
      Number(row.querySelector("[data-value]")?.getAttribute("data-value")),
    ]),
  );

beforeEach(() => {
  files.texts = [];
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(readPublished("crossings.json"))));
});

describe("AnalysisPanel", () => {
  it("says what the analysis is, what it finds, and owns every number", async () => {
    const { container } = await show();
    await answered();
    expect(screen.getByRole("combobox", { name: "Analysis" })).toBeTruthy();
    expect(screen.getByText("Not enough evidence")).toBeTruthy();
    expect(container.querySelectorAll('[data-part="explain"] p')).toHaveLength(3);
    expect(unownedNumerals(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\[object|analysis:/);
    expect(container.textContent).toMatch(/p = 0\.\d/);
  });

  it("counts the same groups in the legend, the panel and the table; none are left out", async () => {
    await show();
    await answered();
    const counts = rowsOf(section("Groups on the map"));
    expect(rowsOf(legend())).toEqual(counts);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(16);
    expect(Object.keys(counts)).toEqual(["HH", "LL", "HL", "LH", "none", "unattainable", "island", "missing"]);
    const table = screen.getByRole("table", { name: "Local Moran's I by place" });
    expect(within(table).getAllByRole("row")).toHaveLength(17);
    expect(within(table).getAllByText("No neighbour")).toHaveLength(counts.island as number);
  });

  it("answers anew when a choice changes, keeps defaults out of the link, and goes back", async () => {
    await show();
    await answered();
    expect(rowsOf(legend()).island).toBe(1);
    fireEvent.change(screen.getByRole("combobox", { name: "Neighbours" }), { target: { value: "knn" } });
    expect(currentView().analysis).toEqual({ id: "autocorrelation", params: { weights: "knn" } });
    await waitFor(() => expect(rowsOf(legend()).island).toBe(0));
    expect(screen.queryByRole("switch", { name: "Count bridges and tunnels" })).toBeNull();
    fireEvent.change(screen.getByRole("combobox", { name: "Neighbours" }), { target: { value: "queen" } });
    expect(currentView().analysis?.params).toEqual({});
    await waitFor(() => expect(rowsOf(legend()).island).toBe(1));
    fireEvent.click(screen.getByRole("switch", { name: "Count bridges and tunnels" }));
    await waitFor(() => expect(rowsOf(legend()).island).toBe(0));
    expect(screen.getAllByText("joined by a bridge or tunnel").length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole("button", { name: "Back to the defaults" }));
    expect(currentView().analysis?.params).toEqual({});
  });

  it("shows the answer before as stale until the new one is whole", async () => {
    const { container } = await show();
    await answered();
    expect(container.querySelector("[data-stale]")).toBeNull();
    fireEvent.change(screen.getByRole("combobox", { name: "Place by place" }), { target: { value: "gi" } });
    expect(container.querySelectorAll("[data-stale]").length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "Cancel" })).toBeTruthy();
    await waitFor(() => expect(screen.getByRole("table", { name: "Getis–Ord Gi* by place" })).toBeTruthy());
    expect(container.querySelector("[data-stale]")).toBeNull();
  });

  it("keeps the last answer when it is cancelled, and computes again when asked", async () => {
    await show();
    await answered();
    fireEvent.change(screen.getByRole("combobox", { name: "Place by place" }), { target: { value: "gi" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Neighbours" }), { target: { value: "rook" } });
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.getByText(/^Cancelled\./)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Compute again" }));
    await waitFor(() => expect(screen.getByRole("table", { name: "Getis–Ord Gi* by place" })).toBeTruthy());
  });

  it("asks again at another date and metric, and says what cannot be tested", async () => {
    await show({ metric: "livestream_professionals", denominator: "none" });
    await waitFor(() => expect(screen.getByText("Cannot be tested")).toBeTruthy());
    expect(document.body.textContent).toMatch(/Cannot be tested: \d+ of 16 places/);
  });

  it("takes out of the link what the analysis does not know, with one notice", async () => {
    await show({ analysis: { id: "autocorrelation", params: { weights: "bishop", k: "5", magic: "1" } } });
    await answered();
    expect(currentView().analysis?.params).toEqual({ k: "5" });
    expect(ephemeralStore.getState().notice).toMatchObject({ key: "notice.link-unread", params: { count: 2 } });
  });

  it("links rows and points with the map", async () => {
    const { container } = await show();
    await answered();
    const table = screen.getByRole("table", { name: "Local Moran's I by place" });
    const row = within(table).getByRole("button", { name: "Chongming" }).closest("tr") as HTMLElement;
    fireEvent.pointerEnter(row);
    expect(ephemeralStore.getState().hover).toEqual({ type: "place", id: "310151" });
    fireEvent.pointerLeave(row);
    act(() => ephemeralStore.setState({ hover: { type: "place", id: "310115" } }));
    expect(container.querySelector('[data-point="310115"]')?.getAttribute("data-hover")).toBe("true");
    fireEvent.click(container.querySelector('[data-point="310115"]') as Element);
    expect(currentView().selection).toEqual({ type: "place", id: "310115" });
  });

  it("sorts its table, and gives it and its figures as files", async () => {
    await show();
    await answered();
    const table = screen.getByRole("table", { name: "Local Moran's I by place" });
    fireEvent.click(within(table).getByRole("button", { name: "Value" }));
    const values = [...table.querySelectorAll("tbody tr td:nth-child(2)")].map((cell) =>
      Number(cell.getAttribute("data-value")),
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
    fireEvent.click(within(section("Local Moran's I by place")).getByRole("button", { name: "Download CSV" }));
    fireEvent.click(screen.getByRole("button", { name: "Download the figures (CSV)" }));
    const [rows, figures] = files.texts.map(([, text]) => text.trim().split("\r\n"));
    expect(rows).toHaveLength(17);
    expect(rows?.[0]).toContain("id,Place,Value");
    expect(rows?.find((line) => line.startsWith("310151"))).toContain("No neighbour");
    expect(figures).toHaveLength(17);
  });

  it("gives a formula on request", async () => {
    await show();
    await answered();
    const button = screen.getByRole("button", { name: "Formula of Moran's I" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(button);
    const formula = document.getElementById(button.getAttribute("aria-controls") as string);
    expect(formula?.hidden).toBe(false);
    expect(formula?.textContent).toContain("Cliff & Ord 1981");
  });

  it("prints a base's page by itself, and takes it off the page again", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    await show({ analysis: { id: "bases", params: {} } });
    fireEvent.click(await screen.findByRole("button", { name: "Print the card" }));
    expect(print).toHaveBeenCalledOnce();
    const page = document.querySelector("[data-printed]") as HTMLElement;
    expect(within(page).getAllByRole("table", { hidden: true }).length).toBeGreaterThan(0);
    expect(page.textContent).not.toMatch(/NaN|undefined|\[object|analysis:/);
    act(() => {
      window.dispatchEvent(new Event("afterprint"));
    });
    expect(document.querySelector("[data-printed]")).toBeNull();
  });

  it("closes", async () => {
    await show();
    await answered();
    fireEvent.click(screen.getByRole("button", { name: "Close the analysis" }));
    expect(currentView().analysis).toBeNull();
  });
});
