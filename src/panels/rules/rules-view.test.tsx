import { readFileSync } from "node:fs";
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { DEFAULT_VIEW, type View } from "../../state/view.ts";
import { changeView, currentView, undo } from "../../state/view-store.ts";
import { RulesView } from "./rules-view.tsx";

const file = readFileSync("data/published/rules.json", "utf8");
beforeEach(() => vi.stubGlobal("fetch", async () => new Response(file)));
afterEach(() => {
  vi.unstubAllGlobals();
  // Ends what was typed and never left.
  changeView({});
});

const evidence = (turnover: number | null): Partial<View> => ({ evidence: { ...DEFAULT_VIEW.evidence, turnover } });
const draw = async (view: Partial<View> = {}) => {
  const drawn = await renderPanel(<RulesView />, { view });
  await screen.findByRole("heading", { name: /Cannot be said|无法判断|無法判斷/ });
  return drawn;
};
const outcome = (rule: string) => document.querySelector(`[data-rule="${rule}"]`)?.getAttribute("data-outcome");
const turnover = () => screen.getByLabelText("Turnover of a company in a year");
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe("RulesView", () => {
  // First, since what was fetched once is kept.
  it("says so when the rules cannot be had, and asks again", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 503 }));
    await renderPanel(<RulesView />);
    expect((await screen.findByRole("alert")).textContent).toContain("did not give rules.json (status 503)");
    vi.stubGlobal("fetch", async () => new Response(file));
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: /Cannot be said/ })).toBeTruthy();
  });

  it("says at the boundary exactly what the source words, however the amount is written", async () => {
    await draw();
    expect(outcome("vat-rebate")).toBe("ask");
    for (const text of ["5000万", "0.5亿", "50,000,000", "５０００萬"]) {
      type(turnover(), text);
      expect(outcome("vat-rebate"), text).toBe("applies-not");
      expect(currentView().evidence.turnover).toBe(50_000_000);
    }
    const rule = document.querySelector<HTMLElement>('[data-rule="vat-rebate"]');
    expect(rule?.textContent).toContain("“超” (over): exactly this number is not included");
    expect(rule?.textContent).toContain("The source gives no date");
    type(turnover(), "5000.0001万");
    expect(outcome("vat-rebate")).toBe("applies");
    expect(rule?.textContent).not.toContain("NaN");
  });

  it("asks for views where a rule counts them, and keeps turnover out of it", async () => {
    await draw(evidence(1e9));
    expect(outcome("third-party-monitoring")).toBe("ask");
    type(screen.getByLabelText("Views of one livestream"), "100万");
    expect(outcome("third-party-monitoring")).toBe("applies-not");
    type(screen.getByLabelText("Views of one livestream"), "1,000,001");
    expect(outcome("third-party-monitoring")).toBe("applies");
  });

  it("keeps what cannot be read, says why, and decides nothing", async () => {
    await draw();
    type(turnover(), "-5");
    expect(screen.getByRole("alert").textContent).toContain("below zero");
    expect(turnover().getAttribute("aria-invalid")).toBe("true");
    expect((turnover() as HTMLInputElement).value).toBe("-5");
    expect(outcome("vat-rebate")).toBe("ask");
    expect(currentView().evidence.turnover).toBeNull();
  });

  it("records what was typed as one step, and writes out what undo brings back", async () => {
    await draw(evidence(60_000_000));
    expect((turnover() as HTMLInputElement).value).toBe("60000000");
    type(turnover(), "4");
    type(turnover(), "4000万");
    fireEvent.blur(turnover());
    expect((turnover() as HTMLInputElement).value).toBe("4000万");
    expect(outcome("vat-rebate")).toBe("applies-not");
    undo();
    expect(await screen.findByDisplayValue("60000000")).toBeTruthy();
    expect(outcome("vat-rebate")).toBe("applies");
  });

  it("leads from every number to its claim, with no numeral unowned", async () => {
    const { container } = await draw(evidence(60_000_000));
    expect(unownedNumerals(container)).toEqual([]);
    const rule = document.querySelector<HTMLElement>('[data-rule="vat-rebate"]') as HTMLElement;
    const numbers = [...rule.querySelectorAll("[data-figure]")].map((number) => number.getAttribute("data-figure"));
    expect(numbers).toEqual(["S054", "S055"]);
    fireEvent.click(within(rule).getByRole("button", { name: /30/ }));
    expect(currentView().figure).toBe("S055");
    const reward = document.querySelector('[data-rule="content-reward"] [data-figure]');
    expect(reward?.textContent).toMatch(/at most\s+2/);
  });

  it("speaks three languages without a hole", async () => {
    for (const locale of ["zh-Hans", "zh-Hant", "en"] as const) {
      const { container } = await draw({ locale });
      expect(container.textContent).not.toMatch(/rules:|undefined|null|NaN|\{\{/);
    }
  });
});
