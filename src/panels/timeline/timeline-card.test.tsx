import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { TimelineCard } from "./timeline-card.tsx";

const at = () => currentView().time.at;
const knob = () => screen.getByRole("slider", { name: "Date" });
const key = (name: string, more = {}) => fireEvent.keyDown(knob(), { key: name, ...more });

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
beforeEach(async () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(560);
  await renderPanel(<TimelineCard />);
});
afterEach(() => vi.restoreAllMocks());

describe("TimelineCard", () => {
  it("says the date and how much is known there", () => {
    expect(knob().getAttribute("aria-valuetext")).toBe("31 Dec 2017, figures for 16 of 16");
    expect(screen.getByTitle("Enter a date").textContent).toContain("2017");
  });

  it("is walked by keys: stops, years, ends", () => {
    key("ArrowLeft");
    const before = at();
    expect(before < "2017-12-31").toBe(true);
    key("ArrowRight");
    expect(at()).toBe("2017-12-31");
    key("ArrowRight", { shiftKey: true });
    expect(at()).toBe("2018-12-31");
    key("Home");
    const first = at();
    key("ArrowLeft");
    expect(at()).toBe(first);
    key("End");
    expect(at() > "2017-12-31").toBe(true);
  });

  it("plays and pauses with the space bar", () => {
    key(" ");
    expect(screen.getByRole("button", { name: "Pause" })).toBeTruthy();
    key(" ");
    expect(screen.getByRole("button", { name: "Play" })).toBeTruthy();
  });

  it("keeps buttons without a purpose focusable, and says why", () => {
    key("Home");
    const previous = screen.getByRole("button", { name: "Previous date with figures" });
    expect(previous.getAttribute("aria-disabled")).toBe("true");
    expect(previous.title).toBe("No earlier date with figures");
  });

  it("takes an exact date, and says what is wrong with another", () => {
    fireEvent.click(screen.getByTitle("Enter a date"));
    const field = screen.getByLabelText("Date", { selector: "input" });
    fireEvent.change(field, { target: { value: "1999-12-31" } });
    fireEvent.submit(field.closest("form") as HTMLFormElement);
    expect(screen.getByRole("alert").textContent).toBe("The timeline runs from 2000-01-01 to 2027-12-31");
    expect(at()).toBe(DEFAULT_VIEW.time.at);
    fireEvent.change(field, { target: { value: "2012" } });
    fireEvent.submit(field.closest("form") as HTMLFormElement);
    expect(at()).toBe("2012-12-31");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("sets a window with two thumbs, which filters the flags of events", () => {
    const flags = () => screen.queryAllByRole("button", { name: /policy event/ });
    const all = flags().length;
    expect(all).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole("button", { name: "Window" }));
    const first = currentView().time.window;
    expect(first?.to.endsWith("-12-31")).toBe(true);
    expect(flags()).toHaveLength(all);
    const end = screen.getByRole("slider", { name: "End of the window" });
    for (let year = 2027; year > 2021; year--) fireEvent.keyDown(end, { key: "ArrowLeft", shiftKey: true });
    expect(currentView().time.window?.to).toBe("2021-12-31");
    expect(flags().length).toBeGreaterThan(0);
    expect(flags().length).toBeLessThan(all);
    fireEvent.click(screen.getByRole("button", { name: "Window" }));
    expect(currentView().time.window).toBeNull();
  });

  it("lists the events of a flag and leads to where one happened", () => {
    const [flag] = screen.getAllByRole("button", { name: /policy event/ });
    fireEvent.click(flag as HTMLElement);
    const dialog = screen.getByRole("dialog");
    const [first] = dialog.querySelectorAll("button");
    act(() => (first as HTMLElement).click());
    expect(currentView().selection).not.toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("opens the evidence of a target", () => {
    const [target] = screen.getAllByRole("button", { name: /due/ });
    fireEvent.click(target as HTMLElement);
    const [first] = screen.getByRole("dialog").querySelectorAll("button");
    act(() => (first as HTMLElement).click());
    expect(currentView().figure).not.toBeNull();
  });
});
