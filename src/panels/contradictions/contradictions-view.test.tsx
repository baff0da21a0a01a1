import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { claim, tinyAtlas } from "../../../tests/support/tiny-atlas.ts";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { contradictionSentence } from "../../bind/contradiction-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { contradictionsOf } from "../../derive/contradictions/contradictions.ts";
import { CONTRADICTION_COLUMNS, contradictionTableCsv } from "../../export/contradiction-table.ts";
import { LOCALES } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { ContradictionsSection } from "../figure-card/contradictions-section.tsx";
import { ContradictionsView } from "./contradictions-view.tsx";

const RETAIL = "livestream_retail_share_national/310000/2024-01-01/2024-12-31";
const TRANSACTIONS = "livestream_transaction_share_national/310000/2025-01-01/2025-03-31";

const strip = (words: RegExp) => {
  const found = screen.getAllByRole("listitem").find((item) => words.test(item.querySelector("p")?.textContent ?? ""));
  if (!found) throw new Error(`no strip says ${words}`);
  return found;
};

/** Every sentence as it is written, one a line. */
function Sentences() {
  const [atlas, format] = [useAtlas(), useFormat()];
  return <pre>{contradictionsOf(atlas).map((found) => `${contradictionSentence(format, atlas, found)}\n`)}</pre>;
}

describe("ContradictionsView", () => {
  it("sets 18.7 % and 10.5 % against each other, says why, and opens their cards", async () => {
    await renderPanel(<ContradictionsView />);
    const shares = strip(/never on one axis/);
    expect(shares.textContent).toMatch(/10\.5 % is the national share of .* 18\.7 % that of/);
    const numbers = within(shares).getAllByRole("button");
    expect(numbers.map((number) => number.dataset.figure)).toEqual([RETAIL, TRANSACTIONS]);
    fireEvent.click(numbers[1] as HTMLElement);
    expect(currentView().figure).toBe(TRANSACTIONS);
  });

  it("counts them by weight and rule", async () => {
    await renderPanel(<ContradictionsView />);
    const all = contradictionsOf(fixtureAtlas());
    expect(screen.getByText(`${all.length} found`)).toBeTruthy();
    for (const heading of screen.getAllByRole("heading", { level: 3 })) {
      const strips = heading.parentElement?.querySelectorAll("[data-rule]");
      expect(heading.textContent).toMatch(new RegExp(` ${strips?.length}$`));
    }
    expect(document.querySelectorAll("[data-rule]")).toHaveLength(all.length);
  });

  it("lists the districts of a sum", async () => {
    await renderPanel(<ContradictionsView />);
    const sum = strip(/16 districts sum to .*99\.58 %/);
    expect(sum.querySelectorAll("details li button")).toHaveLength(16);
  });

  it("owns every numeral", async () => {
    const { container } = await renderPanel(<ContradictionsView />);
    expect(unownedNumerals(container)).toEqual([]);
  });

  it("says so where nothing contradicts", async () => {
    await renderPanel(<ContradictionsView />, { atlas: tinyAtlas({ claims: [claim("S001")] }) });
    expect(screen.getByText(/nothing in the data contradicts/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each(LOCALES)("makes every sentence of its figures in %s", async (locale) => {
    const { container } = await renderPanel(<Sentences />, { view: { locale } });
    const lines = (container.textContent ?? "").trim().split("\n");
    expect(lines).toHaveLength(contradictionsOf(fixtureAtlas()).length);
    for (const line of lines) expect(line).not.toMatch(/[{}]|contradictions:|undefined|NaN|“”|\(\)|（）|\s\s|\.\d{5}/);
  });
});

describe("the section of a card", () => {
  it("leads from one share to the other", async () => {
    await renderPanel(<ContradictionsSection id={RETAIL} />);
    fireEvent.click(document.querySelector(`[data-figure="${TRANSACTIONS}"]`) as HTMLElement);
    expect(currentView().figure).toBe(TRANSACTIONS);
    fireEvent.click(screen.getByRole("button", { name: "All contradictions" }));
    expect(currentView()).toMatchObject({ tab: "evidence", evidence: { part: "contradictions" } });
  });

  it("is not there for a figure that nothing contradicts", async () => {
    const { container } = await renderPanel(<ContradictionsSection id="S076" />);
    expect(container.textContent).toBe("");
  });
});

it("writes a row each as CSV", () => {
  const all = contradictionsOf(fixtureAtlas());
  const csv = contradictionTableCsv(fixtureAtlas(), all, () => ({ sentence: "why", notes: [] }));
  const lines = csv.trim().split("\r\n");
  expect(lines).toHaveLength(all.length + 1);
  expect(new Set(lines.map((line) => line.split(",").length))).toEqual(new Set([CONTRADICTION_COLUMNS.length]));
  expect(csv).not.toMatch(/undefined|NaN|Infinity|\[object/);
});
