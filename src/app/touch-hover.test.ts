import { fireEvent } from "@testing-library/react";
import { expect, it } from "vitest";
import { ephemeralStore, hover, hoverPlaces } from "../state/ephemeral-store.ts";
import { startTouchHover } from "./touch-hover.ts";

it("lets go of what a finger pointed at, and of nothing that a mouse points at", () => {
  startTouchHover();
  hover({ type: "place", id: "310110" });
  hoverPlaces(["310110"]);
  fireEvent.pointerUp(document.body, { pointerType: "mouse" });
  expect(ephemeralStore.getState().hover?.id).toBe("310110");
  fireEvent.pointerUp(document.body, { pointerType: "touch" });
  expect(ephemeralStore.getState()).toMatchObject({ hover: null, hoverPlaces: [] });
});
