import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { LegendCard } from "./legend-card.tsx";

const at = (date: string, policy: "at" | "latest" = "at") => ({ time: { at: date, policy, window: null } });
const rows = () => screen.getAllByRole("listitem").map((row) => row.textContent);

describe("LegendCard", () => {
  it("lists classes from high to low, then those without data, also when none", async () => {
    await renderPanel(<LegendCard />, { view: { locale: "zh-Hans" } });
    expect(rows()).toHaveLength(6);
    expect(rows()[0]).toMatch(/^12\.34 – 12\.50/);
    expect(rows().at(-1)).toBe("无数据0");
  });

  it("counts every district once", async () => {
    await renderPanel(<LegendCard />);
    const counts = rows().map((row) => Number(/(\d+)$/.exec(row ?? "")?.[1]?.slice(-2)));
    expect(counts.length).toBeGreaterThan(1);
    const { container } = await renderPanel(<LegendCard />);
    const sums = [...container.querySelectorAll("li > span:last-child")].map((cell) => Number(cell.textContent));
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(16);
  });

  it("says how many have no data where there is none", async () => {
    await renderPanel(<LegendCard />, { view: at("2001-06-30") });
    expect(rows().at(-1)).toBe("No data16");
  });

  it("has a row for values of an earlier date while they are shown", async () => {
    await renderPanel(<LegendCard />, { view: at("2019-06-30", "latest") });
    expect(screen.getByText("Earlier date")).toBeTruthy();
  });

  it("makes a class's districts stand out while the pointer is on its row", async () => {
    await renderPanel(<LegendCard />);
    const first = screen.getAllByRole("listitem")[0] as HTMLElement;
    fireEvent.pointerEnter(first);
    expect(ephemeralStore.getState().hoverPlaces).toHaveLength(2);
    fireEvent.pointerLeave(first);
    expect(ephemeralStore.getState().hoverPlaces).toEqual([]);
  });

  it("leaves no numeral without an owner", async () => {
    const { container } = await renderPanel(<LegendCard />, { view: at("2019-06-30", "latest") });
    expect(unownedNumerals(container)).toEqual([]);
    expect(within(container).getByRole("region", { name: "Legend of classes" })).toBeTruthy();
  });
});
