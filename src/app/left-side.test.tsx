import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { LeftSide } from "./left-side.tsx";

Element.prototype.scrollIntoView ??= () => {};
const column = () => screen.queryByRole("complementary", { name: "Question: metric and filters" });
const button = (name: string) => screen.getByRole("button", { name });

describe("LeftSide as a rail", () => {
  beforeEach(() => renderPanel(<LeftSide layout="rail" />));

  it("opens at the section that is asked for and puts the focus there", () => {
    expect(column()).toBeNull();
    fireEvent.click(button("Filters"));
    expect(column()).not.toBeNull();
    expect(button("Filters").getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement?.getAttribute("data-section")).toBe("filters");
  });

  it("closes by Escape, by its button and by the same icon, and gives the focus back", () => {
    const ways = [
      () => fireEvent.keyDown(document.activeElement as Element, { key: "Escape" }),
      () => fireEvent.click(button("Close panel")),
      () => fireEvent.click(button("Classes")),
    ];
    for (const close of ways) {
      fireEvent.click(button("Classes"));
      expect(column()).not.toBeNull();
      close();
      expect(column()).toBeNull();
      expect(document.activeElement).toBe(button("Classes"));
    }
  });
});

it("stands docked on a wide page, and folds to the rail", async () => {
  await renderPanel(<LeftSide layout="wide" />);
  expect(column()).not.toBeNull();
  fireEvent.click(button("Hide left panel"));
  expect(column()).toBeNull();
  fireEvent.click(button("Metric"));
  expect(column()).not.toBeNull();
});
