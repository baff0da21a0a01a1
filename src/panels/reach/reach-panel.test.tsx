import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { addReach, showReach } from "../../state/reach-actions.ts";
import { DEFAULT_VIEW, type Extent, type Reach } from "../../state/view.ts";
import { currentView, undo } from "../../state/view-store.ts";
import { ReachPanel } from "./reach-panel.tsx";

const at = (km: number, id = "base-hongqiao-pinhui"): Reach => ({
  origin: { type: "site", id },
  extent: { type: "distance", km },
});
const IN_SHANGHAI = { type: "place", id: "310000" } as const;
const HOUR: Extent = { type: "duration", hours: 1, speedKmh: [40, 80], detour: [1.2, 1.4] };

const draw = (reaches: Reach[] = [], reach: Partial<typeof DEFAULT_VIEW.reach> = {}) =>
  renderPanel(<ReachPanel />, { view: { mode: "reach", reaches, reach: { ...DEFAULT_VIEW.reach, ...reach } } });
const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getByRole("button", { name }));
const pickRadio = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const enter = (name: string | RegExp, text: string) => {
  const field = screen.getByRole("textbox", { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.submit(field.closest("form") as HTMLFormElement);
};
const kms = () => currentView().reaches.map(({ extent }) => (extent.type === "distance" ? extent.km : null));

describe("the list of reaches", () => {
  it("says of each where from, how sure, how far; a press shows it; everything written is owned", async () => {
    const set = { type: "set", of: [{ type: "site", id: "base-yangpu" }, IN_SHANGHAI] } as const;
    const { container } = await draw([
      at(30, "base-yangpu"),
      at(12.5),
      { origin: IN_SHANGHAI, extent: HOUR },
      { origin: { ...set, of: [...set.of] }, extent: { type: "distance", km: 300 } },
      { origin: { type: "point", lng: 121.5, lat: 31.2 }, extent: { type: "distance", km: 1 } },
    ]);
    const rows = within(screen.getByRole("region", { name: "Reaches" })).getAllByRole("listitem");
    const words = rows.map((row) => row.textContent);
    expect(words[0]).toMatch(/^AYangpu riverfrontDistrict claim · ±4 km/);
    expect(words[1]).toMatch(/^BHongqiao PinhuiPoint · ±2.5 km/);
    expect(words[2]).toMatch(/^CSomewhere in ShanghaiUnknown, within Shanghai1 h28.6–66.7 kmassumption$/);
    expect(words[3]).toMatch(/^DYangpu riverfront or ShanghaiOne of 2/);
    expect(words[4]).toMatch(/^EPoint 121.5, 31.2Picked point/);
    press(/^Hongqiao Pinhui/);
    expect(currentView().reach.shown).toBe(1);
    expect(ephemeralStore.getState().cameraRequest?.to).toEqual({ type: "reaches" });
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("steps a distance by the arrow keys, keeps what cannot be read and the reason", async () => {
    await draw([at(30)]);
    const field = screen.getByRole("textbox", { name: "Radius A, km" });
    fireEvent.keyDown(field, { key: "ArrowUp" });
    fireEvent.keyDown(field, { key: "PageDown" });
    expect(kms()).toEqual([21]);
    fireEvent.change(field, { target: { value: "-1" } });
    fireEvent.blur(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("alert").textContent).toBe("Enter kilometres above 0, up to 20,000.");
    expect((field as HTMLInputElement).value).toBe("-1");
    expect(kms()).toEqual([21]);
  });

  it("keeps showing the same reach when one before it goes, and the focus when the last goes", async () => {
    await draw([at(10), at(60)], { shown: 1 });
    press("Remove reach A");
    expect(currentView().reach.shown).toBe(0);
    const last = screen.getByRole("button", { name: "Remove reach A" });
    last.focus();
    fireEvent.click(last);
    expect(currentView().reaches).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Reaches" }));
  });

  it("changes an origin: unknown within a place, typed, picked, one of several", async () => {
    await draw([at(30)]);
    press("Change reach A");
    pickRadio("Unknown, within a district or a city");
    expect(currentView().reaches[0]?.origin).toEqual(IN_SHANGHAI);
    fireEvent.change(screen.getByRole("combobox", { name: "Unknown within" }), { target: { value: "310118" } });
    expect(currentView().reaches[0]?.origin).toEqual({ type: "place", id: "310118" });
    pickRadio("A point, typed or picked on the map");
    enter(/^Coordinates/, "here");
    expect(screen.getByRole("alert").textContent).toMatch(/^Not read as coordinates/);
    expect(currentView().reaches[0]?.origin.type).toBe("place");
    enter(/^Coordinates/, "31.2, 121.5");
    expect(currentView().reaches[0]?.origin).toEqual({ type: "point", lng: 121.5, lat: 31.2 });
    press("Pick on the map");
    expect(ephemeralStore.getState().picking).toBe(0);
    pickRadio("One of several, nobody says which");
    expect(screen.getByText(/until then the reach stays as it was/)).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "Suzhou (Jiangsu)" }));
    expect(currentView().reaches[0]?.origin).toEqual({
      type: "set",
      of: [
        { type: "point", lng: 121.5, lat: 31.2 },
        { type: "place", id: "320500" },
      ],
    });
    press("Five bases");
    expect(currentView().reaches[0]?.origin).toMatchObject({ of: { length: 5 } });
    press("All 41 delta cities");
    expect(currentView().reaches[0]?.origin).toMatchObject({ of: { length: 41 } });
  });

  it("turns a distance into a travel time whose assumptions are refused where they make no sense", async () => {
    const { container } = await draw([at(30)]);
    press("Change reach A");
    pickRadio("Travel time");
    expect(currentView().reaches[0]?.extent).toEqual(HOUR);
    enter("Speed from, km/h", "60");
    expect(currentView().reaches[0]?.extent).toMatchObject({ speedKmh: [60, 80] });
    enter("Speed from, km/h", "90");
    expect(screen.getByText("The first may not exceed the second.")).toBeTruthy();
    expect(currentView().reaches[0]?.extent).toMatchObject({ speedKmh: [60, 80] });
    enter("Speed to, km/h", "120");
    expect(currentView().reaches[0]?.extent).toMatchObject({ speedKmh: [90, 120] });
    enter("Hours on the way", "2");
    expect(screen.getAllByText("128.6", { exact: false })[0]?.dataset.computed).toBe("straight-distance");
    expect(unownedNumerals(container)).toEqual([]);
  });
});

describe("radii locked together", () => {
  it("follow one slider, a drag being one step", async () => {
    await draw([at(30), at(300), { origin: IN_SHANGHAI, extent: HOUR }]);
    press("Lock all radii together");
    const slider = screen.getByRole("slider", { name: "Radius, all locked" });
    expect(slider.getAttribute("aria-valuetext")).toBe("30–300 km");
    fireEvent.input(slider, { target: { value: "1.2" } });
    fireEvent.input(slider, { target: { value: "2.01" } });
    expect(kms()).toEqual([100, 100, null]);
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    fireEvent.keyDown(slider, { key: "ArrowRight" });
    expect(kms()).toEqual([101, 101, null]);
    undo();
    expect(kms()).toEqual([100, 100, null]);
    undo();
    expect(kms()).toEqual([30, 300, null]);
  });
});

describe("adding", () => {
  it("adds the five bases in one step, and what the presets say round the chosen origin", async () => {
    const { container } = await draw();
    press("Five bases, 30 km");
    expect(currentView().reaches).toHaveLength(5);
    fireEvent.change(screen.getByRole("combobox", { name: "Origin" }), { target: { value: "site-necc" } });
    press("100 km");
    expect(currentView().reaches.at(-1)).toEqual(at(100, "site-necc"));
    pickRadio("A point, typed or picked on the map");
    expect(screen.getByRole("button", { name: "300 km" }).getAttribute("aria-disabled")).toBe("true");
    enter(/^Coordinates/, "121.5, 31.2");
    expect(currentView().reaches.at(-1)?.origin).toEqual({ type: "point", lng: 121.5, lat: 31.2 });
    expect(kms().at(-1)).toBe(100);
    expect(unownedNumerals(container)).toEqual([]);
    for (let i = 0; i < 3; i++) undo();
    expect(currentView().reaches).toEqual([]);
  });

  it("says so when there is no room", async () => {
    await draw(Array.from({ length: 12 }, (_, i) => at(10 + i)));
    press("Add");
    expect(screen.getByText("At most 12 reaches at once; remove one first.")).toBeTruthy();
    press("10 km");
    press(/^Sourcing within 300 km: show/);
    expect(currentView().reaches).toHaveLength(12);
  });
});

describe("what claims state", () => {
  it("is shown for an unknown origin, under assumptions, or not at all", async () => {
    await draw();
    const stated = screen.getByRole("region", { name: "Reaches stated in claims" });
    press(/^Sourcing within 300 km: show/, stated);
    expect(currentView().reaches).toEqual([{ origin: IN_SHANGHAI, extent: { type: "distance", km: 300 } }]);
    expect(within(stated).getByRole("button", { name: /shown/, pressed: true })).toBeTruthy();
    press("Or from an assumed origin…", stated);
    press("Draw 300 km", stated);
    expect(currentView().reaches.at(-1)).toEqual(at(300, "base-yangpu"));
    press(/: assume a speed/, stated);
    press("Show as assumption", stated);
    expect(currentView().reaches.at(-1)).toEqual({ origin: IN_SHANGHAI, extent: HOUR });
    expect(stated.textContent).toContain("Cannot be drawn: no distance follows from a response time.");
    press("72 h from sample to small batch", stated);
    expect(currentView().figure).toBe("S024");
  });
});

describe("how reaches are read", () => {
  it("asks from where everything is within r, on the certain area", async () => {
    await draw([at(10)]);
    fireEvent.change(screen.getByRole("combobox", { name: "Of all" }), { target: { value: "districts" } });
    press("Show where");
    expect(currentView().reach).toMatchObject({ basis: "certain", shown: 1 });
    expect(currentView().reaches[1]).toMatchObject({ origin: { type: "set", of: { length: 16 } } });
    undo();
    expect(currentView()).toMatchObject({ reaches: [at(10)], reach: { basis: "stated" } });
  });

  it("chooses the basis, follows the timeline, and turns to a second set", async () => {
    const { container } = await draw([at(10)]);
    pickRadio("Possible");
    expect(screen.getByText(/all that is reached from somewhere/)).toBeTruthy();
    fireEvent.click(screen.getByRole("switch", { name: "Follow the timeline" }));
    expect(currentView().reach).toMatchObject({ basis: "possible", follow: true });
    expect(screen.getByText(/states? no date|state a date|count at every date/)).toBeTruthy();
    fireEvent.click(screen.getByRole("switch", { name: "Second set, to swipe against" }));
    addReach(at(60));
    showReach(0);
    expect(currentView().reaches).toHaveLength(1);
    pickRadio("Set 1");
    expect(currentView().reach.second).toMatchObject({ active: "first", reaches: { length: 2 } });
    expect(unownedNumerals(container)).toEqual([]);
  });
});
