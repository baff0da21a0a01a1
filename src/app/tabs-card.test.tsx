import { fireEvent, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { currentView } from "../state/view-store.ts";
import { TabsCard } from "./tabs-card.tsx";

it.each([
  ["en", "Map", "Table"],
  ["zh-Hans", "地图", "表格"],
] as const)("names the views in %s and is moved by the arrow keys", async (locale, map, table) => {
  await renderPanel(<TabsCard />, { view: { locale } });
  const tab = (name: string) => screen.getByRole("tab", { name });
  expect(tab(map).getAttribute("aria-selected")).toBe("true");
  fireEvent.keyDown(tab(map), { key: "ArrowRight" });
  expect(currentView().tab).toBe("table");
  expect(document.activeElement).toBe(tab(table));
  fireEvent.keyDown(tab(table), { key: "ArrowRight" });
  expect(currentView().tab).toBe("map");
  fireEvent.click(tab(table));
  expect(tab(table).getAttribute("aria-selected")).toBe("true");
});
