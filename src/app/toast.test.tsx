import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { notify } from "../state/ephemeral-store.ts";
import { changeView, currentView } from "../state/view-store.ts";
import { Toast } from "./toast.tsx";

beforeEach(async () => {
  await renderPanel(<Toast />);
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());
const words = () => screen.getByRole("status").textContent;
const unread = (count: number) =>
  act(() => notify({ severity: "warning", key: "notice.link-unread", params: { count } }));

it("stands for six seconds, and longer under the pointer", () => {
  unread(2);
  expect(words()).toContain("2 settings in the link could not be read; defaults used");
  act(() => vi.advanceTimersByTime(5_999));
  expect(words()).not.toBe("");
  act(() => vi.advanceTimersByTime(1));
  expect(words()).toBe("");

  unread(1);
  fireEvent.pointerEnter(screen.getByText(/1 setting in/).parentElement as HTMLElement);
  act(() => vi.advanceTimersByTime(60_000));
  expect(words()).toContain("1 setting");
  fireEvent.pointerLeave(screen.getByText(/1 setting in/).parentElement as HTMLElement);
  act(() => vi.advanceTimersByTime(6_000));
  expect(words()).toBe("");
});

it("gives a new message its own six seconds", () => {
  unread(1);
  act(() => vi.advanceTimersByTime(5_000));
  unread(3);
  act(() => vi.advanceTimersByTime(5_000));
  expect(words()).toContain("3 settings");
});

it("undoes where the message says so", () => {
  act(() => changeView({ mode: "reach" }));
  act(() => notify({ severity: "info", key: "notice.link-unread", params: { count: 1 }, undoable: true }));
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(currentView().mode).toBe("explore");
  expect(words()).toBe("");
});
