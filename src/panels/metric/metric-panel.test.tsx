import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { currentView, undo } from "../../state/view-store.ts";
import { MetricPanel } from "./metric-panel.tsx";

const picker = () => document.querySelector("button[aria-haspopup=dialog]") as HTMLElement;
const search = () => screen.getByRole("combobox", { hidden: true });
const active = () => document.getElementById(search().getAttribute("aria-activedescendant") ?? "");

describe("MetricPanel", () => {
  beforeEach(async () => {
    await renderPanel(<MetricPanel />);
  });

  it("says what is known of the chosen metric", () => {
    expect(picker().textContent).toContain("Factory floor area");
    expect(picker().textContent).toContain("16 of 16 districts · 2 dates");
  });

  it("opens with the chosen metric under the cursor, and closes by Escape with the focus where it was", () => {
    const button = picker();
    fireEvent.click(button);
    expect(document.activeElement).toBe(search());
    expect(active()?.getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(search(), { key: "Escape" });
    expect(screen.queryByRole("combobox", { hidden: true })).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("finds, walks and chooses by the keyboard, from the metric's own start", () => {
    fireEvent.click(picker());
    fireEvent.change(search(), { target: { value: "常住人口" } });
    const options = screen.getAllByRole("option", { hidden: true });
    expect(options.length).toBeGreaterThan(1);
    expect(active()).toBe(options.find((option) => option.textContent?.startsWith("Resident population")));
    fireEvent.keyDown(search(), { key: "ArrowDown" });
    expect(active()).toBe(options[1]);
    fireEvent.keyDown(search(), { key: "ArrowUp" });
    fireEvent.keyDown(search(), { key: "Enter" });
    expect(currentView().metric).toBe("resident_population_year_end");
    expect(currentView().time.at).toBe("2024-12-31");
    expect(document.activeElement).toBe(picker());
    act(undo);
    expect(currentView().metric).toBe("floor_area_factory");
  });

  it("opens by typing on it, with what was typed", () => {
    fireEvent.keyDown(picker(), { key: "g" });
    expect((search() as HTMLInputElement).value).toBe("g");
  });

  it("says so when nothing is found", () => {
    fireEvent.click(picker());
    fireEvent.change(search(), { target: { value: "zzz" } });
    expect(screen.queryAllByRole("option", { hidden: true })).toHaveLength(0);
    expect(screen.getByText(/No metric has/).textContent).toMatch(/No metric/);
    fireEvent.keyDown(search(), { key: "Enter" });
    expect(currentView().metric).toBe("floor_area_factory");
  });

  it("keeps the date when the same metric is chosen again", () => {
    fireEvent.click(picker());
    fireEvent.keyDown(search(), { key: "Enter" });
    expect(currentView().time.at).toBe("2017-12-31");
  });

  it("divides, naming the denominator and its date", () => {
    expect(screen.getByText(/÷ official land area \(end of 2017\)/)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "Per 10,000 residents" }));
    expect(currentView().denominator).toBe("residents");
    expect(screen.getByText(/÷ residents, end of 2017/)).toBeTruthy();
  });

  it("tells more about the metric on demand", () => {
    const about = screen.getByRole("button", { name: "About this metric" });
    fireEvent.click(about);
    expect(about.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText(/unit: m²/)).toBeTruthy();
  });
});

describe("the formula", () => {
  it("names the denominators of the places that are shown, and no others", async () => {
    await renderPanel(<MetricPanel />, { view: { denominator: "residents" } });
    expect(screen.getByText(/÷ residents, end of 2017 \(in 10,000\)$/)).toBeTruthy();
  });

  it("keeps the denominator of an older figure that stands for a later date", async () => {
    await renderPanel(<MetricPanel />, {
      view: { denominator: "residents", time: { at: "2020-12-31", policy: "latest", window: null } },
    });
    expect(screen.getByText(/÷ residents, end of 2017 \(in 10,000\)$/)).toBeTruthy();
  });
});

describe("a denominator that makes no sense", () => {
  it("can be focused, says why, and is not chosen", async () => {
    await renderPanel(<MetricPanel />, { view: { metric: "area_km2", denominator: "none" } });
    const land = within(screen.getByRole("radiogroup")).getByRole("radio", { name: /km²/ });
    expect(land.getAttribute("aria-disabled")).toBe("true");
    land.focus();
    fireEvent.focus(land);
    expect(document.activeElement).toBe(land);
    expect(screen.getByText("Area over area says nothing.")).toBeTruthy();
    fireEvent.click(land);
    expect(currentView().denominator).toBe("none");
  });
});
