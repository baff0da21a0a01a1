import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { currentView } from "../../state/view-store.ts";
import { SearchField } from "./search-field.tsx";

Element.prototype.scrollIntoView ??= () => {};
const field = () => screen.getByRole("combobox", { name: "Search places, sites, metrics, claims" }) as HTMLInputElement;
const options = () => screen.findAllByRole("option");
const ask = async (query: string) => {
  fireEvent.focus(field());
  fireEvent.change(field(), { target: { value: query } });
  return options();
};

beforeEach(() => renderPanel(<SearchField />));

describe("SearchField", () => {
  it("is reached by the slash key, but not out of another field", async () => {
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(field());
    field().blur();
    const other = document.body.appendChild(document.createElement("input"));
    other.focus();
    fireEvent.keyDown(other, { key: "/" });
    expect(document.activeElement).toBe(other);
    other.remove();
  });

  it("names the active result, moves it by arrow keys, and goes round", async () => {
    const list = await ask("浦");
    expect(field().getAttribute("aria-expanded")).toBe("true");
    expect(field().getAttribute("aria-activedescendant")).toBe(list[0]?.id);
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    expect(field().getAttribute("aria-activedescendant")).toBe(list[1]?.id);
    fireEvent.keyDown(field(), { key: "ArrowUp" });
    fireEvent.keyDown(field(), { key: "ArrowUp" });
    expect(field().getAttribute("aria-activedescendant")).toBe(list.at(-1)?.id);
    expect(document.activeElement?.getAttribute("role")).not.toBe("option");
  });

  it("selects a place on Enter and asks the camera to go there", async () => {
    await ask("闸北");
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(currentView().selection).toEqual({ type: "place", id: "310106" });
    expect(ephemeralStore.getState().cameraRequest?.to).toEqual({ type: "place", id: "310106" });
    expect(field().value).toBe("");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("chooses a metric where it starts, and opens the evidence of a claim", async () => {
    await ask("resident_population_census");
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(currentView()).toMatchObject({ metric: "resident_population_census", time: { at: "2020-11-01" } });
    const [claim] = await ask("S001");
    fireEvent.click(claim as HTMLElement);
    expect(currentView().figure).toBe("S001");
  });

  it("clears on Escape", async () => {
    await ask("浦");
    fireEvent.keyDown(field(), { key: "Escape" });
    expect(field().value).toBe("");
    expect(field().getAttribute("aria-expanded")).toBe("false");
  });

  it("says in words when nothing is found", async () => {
    await ask("浦");
    fireEvent.change(field(), { target: { value: "zzzz" } });
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Nothing found"));
  });
});
