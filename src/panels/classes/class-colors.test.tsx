import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { chooseClasses } from "../../state/actions.ts";
import { rampColors } from "../../ui/ramps.ts";
import { ClassColors } from "./class-colors.tsx";

const shown = () =>
  [1, 2, 3, 4, 5, 6, 7]
    .map((n) => document.documentElement.style.getPropertyValue(`--class-${n}`))
    .filter((color) => color !== "");

describe("ClassColors", () => {
  it("gives the page as many colours as there are classes", async () => {
    await renderPanel(<ClassColors />);
    expect(shown()).toEqual(rampColors("light", "sequential", 5));
    act(() => chooseClasses({ k: 7 }));
    expect(shown()).toEqual(rampColors("light", "sequential", 7));
    act(() => chooseClasses({ k: 3 }));
    expect(shown()).toEqual(rampColors("light", "sequential", 3));
  });

  it("keeps the middle of standard deviation classes at the mean, where outer classes are left out", async () => {
    await renderPanel(<ClassColors />);
    act(() => chooseClasses({ k: 7, method: "std-dev" }));
    expect(shown()).toEqual(rampColors("light", "diverging", 7).slice(1, 6));
    expect(shown()[2]).toBe("#f7f7f7");
  });

  it("follows the theme", async () => {
    await renderPanel(<ClassColors />);
    await act(async () => {
      document.documentElement.dataset.theme = "dark";
      await Promise.resolve();
    });
    expect(shown()).toEqual(rampColors("dark", "sequential", 5));
    delete document.documentElement.dataset.theme;
  });
});
