import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { inLocale } from "../../i18n/text.ts";
import { LOCALES, type Locale } from "../../state/view.ts";
import { homeCamera } from "../camera/home.ts";
import { unitIndexes } from "../camera/land-points.ts";
import { project } from "../camera/viewport.ts";
import { NO_REACHES } from "../scene/reaches.ts";
import { layOut, type MapLayout } from "./lay-out.ts";
import { type LabelRequest, placeLabels } from "./place-labels.ts";
import { centred, grown, isWithin, overlapArea, type Rect } from "./rect.ts";

/** Widths a little above those of the fonts in use: 1 em a Chinese sign, 0.62 em a bold Latin letter. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 1 : 0.62) * size, 0);
}

const sizeOf = (id: string) =>
  ["310101", "310104", "310105", "310106", "310107", "310109", "310110"].includes(id) ? 12 : 14;

function homeLayout(width: number, height: number, locale: Locale, cards: readonly Rect[] = [], badgeW = 0) {
  const atlas = fixtureAtlas();
  const insets =
    width < 720 ? { top: 56, right: 12, bottom: 326, left: 12 } : { top: 24, right: 56, bottom: 120, left: 24 };
  const camera = homeCamera(
    atlas,
    { mode: "explore", fillSubject: "districts", reaches: NO_REACHES.frame },
    { width, height, insets, cards },
  );
  const bounds = { x: 4, y: 4, w: width - 8, h: height - insets.bottom - 4 };
  const { districts, sea } = unitIndexes(atlas);
  const texts = atlas.geometry.districts.features.map(({ properties: { id, labelPoint } }) => ({
    text: inLocale(
      (atlas.placeById.get(id) as { shortNames: { zhHans: string; zhHant: string; en: string } }).shortNames,
      locale,
    ),
    lngLat: labelPoint,
    size: sizeOf(id),
    badgeW,
  }));
  const layout = layOut({
    view: { width, height, ...camera },
    bounds,
    cards,
    districts: texts,
    sites: atlas.sites.flatMap((site) =>
      site.lngLat
        ? [
            {
              id: site.id,
              lngLat: site.lngLat,
              text: inLocale(site.shortNames, locale),
              r: 8,
              main: site.baseCluster,
              always: false,
            },
          ]
        : [],
    ),
    whole: { text: "Shanghai", lngLat: [121.47, 31.23] },
    siteLabels: true,
    context: [],
    reaches: NO_REACHES.place({ width, height, ...camera }, bounds, cards),
    measure: widthOf,
    districtAt: (lng, lat) => (sea.at(lng, lat) >= 0 ? -1 : districts.at(lng, lat)),
    before: null,
  });
  return { layout, texts, bounds };
}

function rectsOf(layout: MapLayout, texts: readonly { text: string; size: number }[]): Rect[] {
  return layout.labels.map(({ id, lngLat, dx, dy }) => {
    const { x, y } = project(layout.view, lngLat);
    const { text, size } = texts[id] as { text: string; size: number };
    return centred(x + dx, y + dy, widthOf(text, size), size);
  });
}

describe("names of the 16 districts", () => {
  const SIZES = [
    [390, 792],
    [672, 720],
    [808, 852],
    [1000, 600],
    [1928, 1392],
  ] as const;
  for (const [width, height] of SIZES)
    for (const locale of LOCALES)
      it(`all stand, inside the window and clear of one another: ${width}×${height} ${locale}`, () => {
        const { layout, texts, bounds } = homeLayout(width, height, locale);
        expect(layout.labels).toHaveLength(16);
        const rects = rectsOf(layout, texts);
        rects.forEach((rect, i) => {
          expect(isWithin(rect, grown(bounds, 1)), texts[i]?.text).toBe(true);
          for (const other of rects.slice(i + 1)) expect(overlapArea(rect, other)).toBe(0);
        });
      });

  it("stand clear of cards", () => {
    const cards = [
      { x: 12, y: 560, w: 200, h: 170 },
      { x: 560, y: 570, w: 240, h: 160 },
    ];
    const { layout, texts } = homeLayout(808, 852, "en", cards);
    for (const rect of rectsOf(layout, texts)) for (const card of cards) expect(overlapArea(rect, card)).toBe(0);
  });

  it("keep room for the counts behind them", () => {
    const { layout, texts } = homeLayout(808, 852, "en", [], 28);
    const rects = layout.labels.map(({ id, lngLat, dx, dy, w }) => {
      const { text, size } = texts[id] as { text: string; size: number };
      expect(w).toBeGreaterThanOrEqual(widthOf(text, size) + 28);
      const { x, y } = project(layout.view, lngLat);
      return centred(x + dx, y + dy, w - 2, size);
    });
    rects.forEach((rect, i) => {
      for (const other of rects.slice(i + 1)) expect(overlapArea(rect, other)).toBe(0);
    });
  });

  it("stand in the same places when asked again", () => {
    expect(homeLayout(808, 852, "en").layout.labels).toEqual(homeLayout(808, 852, "en").layout.labels);
  });

  it("lead back to their district with a line when they stand in another's", () => {
    for (const { id, on, leader } of homeLayout(390, 792, "en").layout.labels) if (on !== id) expect(leader).toBe(true);
  });
});

describe("placeLabels", () => {
  const requests = fc
    .array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) }), { maxLength: 20 })
    .map((spots) => spots.map((anchor, id): LabelRequest => ({ id, anchor, w: 40, h: 14 })));

  it("places every name once and finite, however crowded", () => {
    fc.assert(
      fc.property(requests, (all) => {
        const placed = placeLabels(all, {
          bounds: { x: 0, y: 0, w: 400, h: 400 },
          cards: [],
          symbols: [],
          isOnLine: () => false,
          unitAt: () => -1,
        });
        expect(placed.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
        for (const { dx, dy } of placed) expect(Number.isFinite(dx) && Number.isFinite(dy)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
