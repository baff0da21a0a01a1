import { fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { ephemeralStore } from "../state/ephemeral-store.ts";
import { LoadError } from "./load-error.tsx";
import { RegionBoundary } from "./region-boundary.tsx";

const writeText = vi.fn(async (_text: string) => {});
let fault: Error | null = null;
function Panel() {
  if (fault) throw fault;
  return <p>mended</p>;
}

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubGlobal("navigator", { ...navigator, userAgent: "test", clipboard: { writeText } });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("RegionBoundary", () => {
  it("shows what broke, keeps the neighbours alive, and tries again when asked", async () => {
    fault = new Error("value 42 has no class");
    await renderPanel(
      <>
        <RegionBoundary region="left">
          <Panel />
        </RegionBoundary>
        <p>neighbour</p>
      </>,
    );
    expect(screen.getByText("neighbour")).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain("“Question: metric and filters” failed");
    expect(ephemeralStore.getState().failed).toEqual(["left"]);
    fireEvent.click(screen.getByRole("button", { name: "Copy report" }));
    expect(await screen.findByText("Copied")).toBeTruthy();
    expect(writeText.mock.calls[0]?.[0]).toContain("value 42 has no class");
    fault = null;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("mended")).toBeTruthy();
    expect(ephemeralStore.getState().failed).toEqual([]);
  });

  it("offers a reload when a file of the page is lost", async () => {
    fault = new TypeError("Failed to fetch dynamically imported module: /assets/map-stage.js");
    await renderPanel(
      <RegionBoundary region="map">
        <Panel />
      </RegionBoundary>,
    );
    expect(screen.getByRole("button", { name: "Reload" })).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain(
      "Your choices are kept in the link".toLowerCase().slice(1, 8),
    );
  });
});

describe("LoadError", () => {
  it("names the file, the reason and what to do", async () => {
    await renderPanel(
      <LoadError
        issues={[{ severity: "error", code: "file-refused", where: { file: "atlas.json" }, params: { status: 503 } }]}
      />,
    );
    expect(screen.getByRole("alert").textContent).toContain("The server did not give atlas.json (status 503).");
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The data did not load");
  });
});
