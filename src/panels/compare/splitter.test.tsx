import { fireEvent, screen } from "@testing-library/react";
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { beginComparison } from "../../state/pane.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { Splitter, splitterStep } from "./splitter.tsx";

const compare = { ...beginComparison(DEFAULT_VIEW), split: 0.4 };

beforeEach(async () => {
  await renderPanel(<Splitter layout="swipe" split={0.4} isStacked={false} />, { view: { compare } });
});

it("is a separator that says where it stands", () => {
  const splitter = screen.getByRole("separator", { name: "Splitter between the maps" });
  expect(splitter.getAttribute("aria-valuenow")).toBe("40");
  expect(splitter.getAttribute("aria-valuetext")).toBe("Map A 40 %, map B 60 %");
  expect(splitter.getAttribute("aria-orientation")).toBe("vertical");
});

it("moves by keys, and leaves other keys to the page", () => {
  const splitter = screen.getByRole("separator");
  fireEvent.keyDown(splitter, { key: "End" });
  expect(currentView().compare?.split).toBe(0.9);
  fireEvent.keyDown(splitter, { key: "ArrowRight" });
  expect(currentView().compare?.split).toBe(0.42);
  expect(splitterStep(0.4, { key: "Tab", shiftKey: false })).toBeNull();
});

it("never leaves the window, however often it is moved", () => {
  const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End");
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 60 }), (presses) => {
      let split = 0.5;
      for (const [key, shiftKey] of presses) split = splitterStep(split, { key, shiftKey }) ?? split;
      expect(split).toBeGreaterThanOrEqual(0.1);
      expect(split).toBeLessThanOrEqual(0.9);
      expect(Math.round(split * 100)).toBeCloseTo(split * 100, 9);
    }),
  );
});
