import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { SymbolKey } from "./symbol-key.tsx";

const facets = (patch: Partial<typeof DEFAULT_VIEW.facets>) => ({ facets: { ...DEFAULT_VIEW.facets, ...patch } });
const words = () => screen.getAllByRole("listitem").map((row) => row.textContent);

describe("SymbolKey", () => {
  it("explains only the kinds on the map", async () => {
    await renderPanel(<SymbolKey />, { view: facets({ siteKinds: ["campus"] }) });
    expect(words()).toEqual(["University"]);
  });

  it("explains rings and district-wide claims where there are some", async () => {
    await renderPanel(<SymbolKey />, { view: facets({ siteKinds: ["livestream-base"] }) });
    expect(words()).toEqual(["Livestream base", "Uncertain spot", "District claim"]);
  });

  it("leaves out kinds that are known but not located", async () => {
    await renderPanel(<SymbolKey />);
    expect(words()).not.toContain("Warehouse");
  });

  it("is not there when there is nothing to explain", async () => {
    const { container } = await renderPanel(<SymbolKey />, { view: facets({ siteKinds: ["warehouse"] }) });
    expect(container.textContent).toBe("");
  });
});
