import { fireEvent, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { currentView } from "../state/view-store.ts";
import { TabsCard } from "./tabs-card.tsx";

it.each([
  ["en", "Map", "Chart", "Table", "Evidence"],
  ["zh-Hans", "地图", "图表", "表格", "依据"],
] as const)("names the views in %s and is moved by the arrow keys", async (locale, map, chart, table, evidence) => {
  await renderPanel(<TabsCard />, { view: { locale } });
  const tab = (name: string) => screen.getByRole("tab", { name });
  expect(tab(map).getAttribute("aria-selected")).toBe("true");
  fireEvent.keyDown(tab(map), { key: "ArrowRight" });
  expect(currentView().tab).toBe("chart");
  expect(document.activeElement).toBe(tab(chart));
  fireEvent.keyDown(tab(chart), { key: "ArrowLeft" });
  fireEvent.keyDown(tab(map), { key: "ArrowLeft" });
  expect(currentView().tab).toBe("evidence");
  expect(document.activeElement).toBe(tab(evidence));
  fireEvent.keyDown(tab(evidence), { key: "ArrowRight" });
  expect(currentView().tab).toBe("map");
  fireEvent.click(tab(table));
  expect(tab(table).getAttribute("aria-selected")).toBe("true");
});

it("offers in mode Reach what that mode has", async () => {
  await renderPanel(<TabsCard />, { view: { mode: "reach" } });
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Map", "Table"]);
});
