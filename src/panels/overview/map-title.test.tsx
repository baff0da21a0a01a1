import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { currentView } from "../../state/view-store.ts";
import { MapTitle } from "./map-title.tsx";

const at = (date: string, policy: "at" | "latest" = "at") => ({ time: { at: date, policy, window: null } });

describe("MapTitle", () => {
  it("names metric, denominator, period, coverage and quality", async () => {
    const { container } = await renderPanel(<MapTitle />, { view: { locale: "zh-Hans" } });
    expect(screen.getByRole("heading").textContent).toBe("工厂建筑面积 · 每 km² 陆地");
    expect(container.textContent).toContain("2017 年末");
    expect(container.textContent).toContain("16/16 区");
    expect(container.textContent).toContain("推算");
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("says that there is nothing at a date, names the latest before, and goes there", async () => {
    const { container } = await renderPanel(<MapTitle />, { view: { locale: "zh-Hans", ...at("2019-06-30") } });
    expect(container.textContent).toMatch(/此日无数，最近一期为 201\d 年/);
    fireEvent.click(screen.getByRole("button"));
    expect(currentView().time.policy).toBe("latest");
    expect(container.textContent).toMatch(/16 处用早先的数，最多早 1 年/);
    expect(unownedNumerals(container)).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "只看此日" }));
    expect(currentView().time.policy).toBe("at");
  });

  it("says that there is nothing before either", async () => {
    const { container } = await renderPanel(<MapTitle />, { view: at("2000-06-30") });
    expect(container.textContent).toContain("Nothing at this date or before");
  });

  it("gives the city's figure, with its mark, where the source has no other", async () => {
    const view = { metric: "livestream_retail_sales", denominator: "none" as const, ...at("2024-12-31") };
    const { container } = await renderPanel(<MapTitle />, { view });
    expect(container.textContent).toContain("0/16 districts");
    expect(container.textContent).toContain("The source gives the city only");
    expect(container.querySelector("[data-figure]")?.textContent).toMatch(/over/);
    expect(unownedNumerals(container)).toEqual([]);
  });
});
