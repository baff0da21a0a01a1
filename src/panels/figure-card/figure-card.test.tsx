import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { openFigure } from "../../state/actions.ts";
import { currentView } from "../../state/view-store.ts";
import { FigureCard } from "./figure-card.tsx";

const LOW = "livestream_retail_sales/310000/2024-01-01/2024-12-31";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("FigureCard", () => {
  it("shows value with its mark, quality, note, quotation, source and licence", async () => {
    const { container } = await renderPanel(<FigureCard />, { view: { figure: LOW } });
    const card = screen.getByRole("dialog", { name: "Livestream retail sales" });
    expect(card.querySelector('[data-size="hero"]')?.textContent).toBe("over 493.7 CNY billion");
    expect(card.textContent).toContain("Low quality");
    expect(card.textContent).toContain("零售額突破元");
    expect(card.querySelector('a[rel="noreferrer"][target="_blank"]')).toBeTruthy();
    expect(card.textContent).toContain("2024-01-01/2024-12-31");
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("leads from a derived number to what it was made from", async () => {
    await renderPanel(<FigureCard />, { view: { figure: "floor_area_factory/310118/2017-12-31~land" } });
    const inputs = [...document.querySelectorAll<HTMLElement>('dl [data-size="text"][data-figure]')];
    expect(inputs.map((input) => input.dataset.figure)).toEqual([
      "floor_area_factory/310118/2017-12-31",
      "area_km2/310118/2017-12-31",
    ]);
    fireEvent.click(inputs[0] as HTMLElement);
    expect(currentView().figure).toBe("floor_area_factory/310118/2017-12-31");
  });

  it("leads from retail sales to the share of the country that goes with them", async () => {
    await renderPanel(<FigureCard />, { view: { figure: LOW } });
    const share = "livestream_retail_share_national/310000/2024-01-01/2024-12-31";
    const number = document.querySelector<HTMLElement>(`[data-figure="${share}"]`) as HTMLElement;
    expect(number.dataset.value).toBe("10.5");
    fireEvent.click(number);
    expect(currentView().figure).toBe(share);
  });

  it("says of a claim whether anything else states it", async () => {
    await renderPanel(<FigureCard />, { view: { figure: "S023" } });
    expect(screen.getByText("Not verified: no second source")).toBeTruthy();
    await renderPanel(<FigureCard />, { view: { figure: "S004" } });
    expect(document.querySelector(`dl [data-figure="${LOW}"]`)).toBeTruthy();
    expect(screen.getByText("Not verified: no second source")).toBeTruthy();
  });

  it("leads from a claim to the figure of another source that bears it out or contradicts it, and back", async () => {
    const target = "livestream_retail_sales/310000/2026-01-01/2026-12-31";
    await renderPanel(<FigureCard />, { view: { figure: "S010" } });
    expect(screen.getByText("Confirmed elsewhere")).toBeTruthy();
    await renderPanel(<FigureCard />, { view: { figure: "S067" } });
    expect(screen.getByText("Contradicts")).toBeTruthy();
    fireEvent.click(document.querySelector(`dl [data-figure="${target}"]`) as HTMLElement);
    expect(currentView().figure).toBe(target);
    expect(screen.getByText("agrees with it")).toBeTruthy();
    expect(screen.getByText("does not agree with it")).toBeTruthy();
  });

  it("says of a claim without a number which dated event of another source speaks of the same", async () => {
    await renderPanel(<FigureCard />, { view: { figure: "S009" } });
    expect(screen.getByText("Shanghai livestream economy action plan 2024–2026 signed")).toBeTruthy();
  });

  it("says of a number that is not there why, and what is known instead", async () => {
    const { container } = await renderPanel(<FigureCard />, { view: { figure: "gdp/310118/2018-12-31~absent" } });
    expect(screen.getByText(/Stated for other dates, not for this one/)).toBeTruthy();
    const known = [...document.querySelectorAll<HTMLElement>("dl [data-figure]")];
    expect(known.length).toBeGreaterThan(0);
    expect(unownedNumerals(container)).toEqual([]);
    await renderPanel(<FigureCard />, { view: { figure: "livestream_retail_sales/310118/2023-12-31~absent" } });
    expect(screen.getByText(/for the whole city only/)).toBeTruthy();
    await renderPanel(<FigureCard />, { view: { figure: "city_area_km2/320300/2009-01-01/2009-12-31" } });
    expect(document.querySelector("dialog")?.textContent).toContain("not stated by the source");
  });

  it("takes the focus, and gives it back to what opened it", async () => {
    await renderPanel(
      <>
        <button type="button" onClick={() => openFigure(LOW)}>
          opener
        </button>
        <FigureCard />
      </>,
    );
    const opener = screen.getByText("opener");
    opener.focus();
    fireEvent.click(opener);
    const card = screen.getByRole("dialog");
    expect(document.activeElement).toBe(card);
    fireEvent.keyDown(card, { key: "Escape" });
    expect(currentView().figure).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it("copies a citation that names producer, number and reference", async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    await renderPanel(<FigureCard />, { view: { figure: LOW } });
    fireEvent.click(screen.getByRole("button", { name: "Cite" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith(
      expect.stringMatching(/100EC.*over 493\.7 CNY billion.*\[livestream_retail/),
    );
  });

  it("stands up to every figure and every claim, with no numeral unowned", async () => {
    const atlas = fixtureAtlas();
    const refs = [...[...atlas.figureById.keys()].filter((_, i) => i % 20 === 0), ...atlas.claimById.keys()];
    const { container } = await renderPanel(<FigureCard />);
    for (const ref of refs) {
      openFigure(ref);
      await vi.waitFor(() => expect(container.querySelector("dialog h2")?.textContent).not.toBe(""));
      expect(unownedNumerals(container)).toEqual([]);
      expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
    }
  }, 30_000);
});
