import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { ephemeralStore } from "../../state/ephemeral-store.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { UnlocatedPanel } from "./unlocated-panel.tsx";

describe("UnlocatedPanel", () => {
  it("lists the four sites without a position, with what is known of where they are", async () => {
    await renderPanel(<UnlocatedPanel />);
    expect(screen.getByText("4, not drawn")).toBeTruthy();
    const temu = screen.getByText(/Temu/).closest("button") as HTMLElement;
    fireEvent.focus(temu);
    expect(ephemeralStore.getState().hover).toBeNull();
    fireEvent.click(temu);
    expect(currentView().selection).toEqual({ type: "site", id: "site-temu-warehouse" });
    expect(ephemeralStore.getState().cameraRequest).toBeNull();
  });

  it("leads the keyboard to every site on the map", async () => {
    await renderPanel(<UnlocatedPanel />);
    fireEvent.click(screen.getByText("List of sites"));
    const yangpu = screen.getByRole("button", { name: /Yangpu.*Yangpu/ });
    fireEvent.focus(yangpu);
    expect(ephemeralStore.getState().hover).toEqual({ type: "site", id: "base-yangpu" });
    fireEvent.blur(yangpu);
    expect(ephemeralStore.getState().hover).toBeNull();
    fireEvent.click(yangpu);
    expect(currentView().selection?.id).toBe("base-yangpu");
    expect(ephemeralStore.getState().cameraRequest?.to).toEqual({ type: "site", id: "base-yangpu" });
    expect(yangpu.getAttribute("aria-current")).toBe("true");
  });

  it("agrees with the filters", async () => {
    await renderPanel(<UnlocatedPanel />, { view: { facets: { ...DEFAULT_VIEW.facets, siteKinds: ["street"] } } });
    expect(screen.getByText("0 of 4, not drawn")).toBeTruthy();
    expect(screen.getByText("2 of 21")).toBeTruthy();
  });
});
