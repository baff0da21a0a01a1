import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { chooseTime } from "../../state/actions.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { FeatureList } from "./feature-list.tsx";

const NONE = new Map<string, string>();
const items = () => within(screen.getByRole("list")).getAllByRole("button");

async function open(at: string) {
  const onFocus = vi.fn();
  await renderPanel(<FeatureList sites={[]} claims={null} said={NONE} onFocus={onFocus} />, {
    view: { metric: "resident_population_year_end", denominator: "none", time: { ...DEFAULT_VIEW.time, at } },
  });
  return onFocus;
}

describe("FeatureList", () => {
  it("says a number with its period and rank, or why there is none, in the same elements", async () => {
    await open("2012-12-31");
    const [first] = items();
    const before = [...(first as HTMLElement).children];
    expect(first?.textContent).toMatch(/^Huangpu [\d,]+ .*end of 2012 .*16$/);
    act(() => chooseTime({ at: "2001-12-31" }));
    expect(items()[0]).toBe(first);
    expect(first?.textContent).toMatch(/^Huangpu · No data · \D+$/);
    expect(first?.querySelector("[data-figure], [data-period], [data-ui-count]")).toBeNull();
    expect([...(first as HTMLElement).children]).toEqual(before.slice(0, 2));
  });

  it("goes from one to the next by arrow keys, marks it on the map and selects it", async () => {
    const onFocus = await open("2012-12-31");
    const [first, second] = items();
    act(() => first?.focus());
    fireEvent.keyDown(first as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    expect(
      items()
        .map((item) => item.tabIndex)
        .filter((stop) => stop === 0),
    ).toHaveLength(1);
    expect(second?.tabIndex).toBe(0);
    fireEvent.click(second as HTMLElement);
    expect(onFocus).toHaveBeenLastCalledWith(currentView().selection);
  });
});
