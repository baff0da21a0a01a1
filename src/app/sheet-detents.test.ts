import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DETENTS, detentPx, nextDetent, restingDetent } from "./sheet-detents.ts";

describe("detentPx", () => {
  it("is 96, 318 and the screen less 160", () => {
    expect(DETENTS.map((detent) => detentPx(detent, 844))).toEqual([96, 318, 684]);
  });
  it("leaves some map over the half sheet and the bar over the full one on a low screen", () => {
    expect(DETENTS.map((detent) => detentPx(detent, 390))).toEqual([96, 215, 326]);
  });
  it("never falls from one height to the next, however low the screen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (screen) => {
        const [peek, half, full] = DETENTS.map((detent) => detentPx(detent, screen)) as [number, number, number];
        expect(peek).toBeGreaterThanOrEqual(96);
        expect(half).toBeGreaterThanOrEqual(peek);
        expect(full).toBeGreaterThanOrEqual(half);
      }),
    );
  });
});

describe("restingDetent", () => {
  it("takes the nearest height after a slow drag", () => {
    expect(restingDetent(200, 0, 844)).toBe("peek");
    expect(restingDetent(220, 0.1, 844)).toBe("half");
    expect(restingDetent(600, -0.1, 844)).toBe("full");
  });
  it("goes on in the direction of a flick", () => {
    expect(restingDetent(110, 1, 844)).toBe("half");
    expect(restingDetent(330, 1, 844)).toBe("full");
    expect(restingDetent(300, -1, 844)).toBe("peek");
    expect(restingDetent(684, 1, 844)).toBe("full");
  });
});

it("stays at the ends", () => {
  expect(nextDetent("peek", -1)).toBe("peek");
  expect(nextDetent("peek", 1)).toBe("half");
  expect(nextDetent("full", 1)).toBe("full");
});
