import { beforeAll, describe, expect, it } from "vitest";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { learnWhole, speak } from "../../i18n/i18n.ts";
import { ClassDoubtLine } from "./class-doubt-line.tsx";

beforeAll(async () => {
  await speak("en");
  await learnWhole();
});

const manual = (breaks: number[]) => ({
  view: { classes: { method: "manual", k: breaks.length + 1, scope: "fixed", breaks } } as const,
});

describe("ClassDoubtLine", () => {
  it("is silent where classes hold", async () => {
    const { container } = await renderPanel(<ClassDoubtLine />);
    expect(container.textContent).toBe("");
  });

  it("warns where a value lies on a bound, each number owned", async () => {
    // Huangpu's floor area over its land.
    const { container } = await renderPanel(<ClassDoubtLine />, manual([30_000, 61_095, 90_000]));
    expect(container.textContent).toContain("Huangpu");
    expect(unownedNumerals(container)).toEqual([]);
  });
});
