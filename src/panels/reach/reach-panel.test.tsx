import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { kmOf } from "../../derive/reach-extent.ts";
import { showReach } from "../../state/reach-actions.ts";
import { currentView } from "../../state/view-store.ts";
import { ReachPanel } from "./reach-panel.tsx";

describe("ReachPanel", () => {
  beforeEach(() => showReach(0));

  it("adds round the chosen origin, shows the newest, and turns to one that is there already", async () => {
    const { container } = await renderPanel(<ReachPanel />);
    fireEvent.change(screen.getByLabelText("Origin"), { target: { value: "base-hongqiao-pinhui" } });
    fireEvent.click(screen.getByRole("button", { name: "10 km" }));
    fireEvent.click(screen.getByRole("button", { name: "60 km" }));
    expect(currentView().reaches.map(kmOf)).toEqual([10, 60]);
    expect(currentView().reach.shown).toBe(1);
    fireEvent.click(screen.getByRole("button", { name: "10 km" }));
    expect(currentView().reaches).toHaveLength(2);
    expect(currentView().reach.shown).toBe(0);
    expect(unownedNumerals(container)).toEqual(["Coordinates (lng, lat; WGS 84)"]);
  });

  it("keeps showing the same radius when one before it goes, and the focus when the last goes", async () => {
    await renderPanel(<ReachPanel />);
    fireEvent.click(screen.getByRole("button", { name: "10 km" }));
    fireEvent.click(screen.getByRole("button", { name: "60 km" }));
    fireEvent.click(screen.getByRole("button", { name: "Remove radius A" }));
    expect(currentView().reach.shown).toBe(0);
    const last = screen.getByRole("button", { name: "Remove radius A" });
    last.focus();
    fireEvent.click(last);
    expect(currentView().reaches).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Supply radii" }));
  });

  it("gives a typed point the distance that was asked last", async () => {
    await renderPanel(<ReachPanel />);
    fireEvent.click(screen.getByRole("button", { name: "100 km" }));
    expect(screen.getByRole("group", { name: "Or round any point, 100 km" })).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^Coordinates/), { target: { value: "121.5, 31.2" } });
    fireEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(currentView().reaches.at(-1)).toEqual({
      origin: { type: "point", lng: 121.5, lat: 31.2 },
      extent: { type: "distance", km: 100 },
    });
  });
});
