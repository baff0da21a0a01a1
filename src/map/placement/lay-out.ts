import type { LngLat } from "../../../geo/types.ts";
import { project, unprojecting, type Viewport } from "../camera/viewport.ts";
import type { PlacedPill, ReachPlacement } from "../scene/reaches.ts";
import { arrangeSymbols, CLUSTER_R, type SymbolArrangement, symbolRect } from "./arrange-symbols.ts";
import { type PlacedLabel, placeLabels } from "./place-labels.ts";
import { centred, holdsPoint, type Rect } from "./rect.ts";
import { visibleAnchors } from "./visible-anchor.ts";
import { type YieldedLabel, yieldLabels } from "./yield-labels.ts";

export interface DistrictText {
  readonly text: string;
  readonly lngLat: LngLat;
  /** CSS pixels of its font: larger districts have larger names. */
  readonly size: number;
  /** Of the count behind the name, with its distance; 0 without one. */
  readonly badgeW: number;
}

export interface SiteText {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly text: string;
  readonly r: number;
  readonly main: boolean;
  readonly always: boolean;
}

export interface ContextText {
  readonly id: string;
  readonly text: string;
  /** Where it may stand, the best first. */
  readonly spots: readonly LngLat[];
  readonly size: number;
  readonly spacing: number;
  readonly minZoom: number;
}

export interface LayoutInput {
  readonly view: Viewport;
  readonly bounds: Rect;
  readonly cards: readonly Rect[];
  readonly districts: readonly DistrictText[];
  readonly sites: readonly SiteText[];
  /** The city as a whole, named where its districts are too small to be. */
  readonly whole: { readonly text: string; readonly lngLat: LngLat };
  readonly siteLabels: boolean;
  readonly context: readonly ContextText[];
  readonly reaches: ReachPlacement;
  measure(text: string, size: number, bold: boolean): number;
  /** Index of the district whose land lies under a position, or −1. */
  districtAt(lng: number, lat: number): number;
  readonly before: MapLayout | null;
}

export interface MapLayout {
  readonly view: Viewport;
  /** `w`: of the name with its count. */
  readonly labels: readonly (PlacedLabel & { readonly lngLat: LngLat; readonly w: number })[];
  readonly symbols: SymbolArrangement;
  readonly siteLabels: readonly YieldedLabel<string>[];
  readonly context: readonly { readonly id: string; readonly lngLat: LngLat }[];
  readonly pills: readonly PlacedPill[];
  readonly whole: YieldedLabel<"whole"> | null;
}

/** Below this zoom the city is smaller than its districts' names: one name stands for all. */
export const DISTRICT_NAMES_FROM = 6.7;
const LINE = 1.15;

function districtLabels(input: LayoutInput, symbols: readonly Rect[]) {
  const { view, bounds, cards, districts, measure, districtAt, before, reaches } = input;
  if (view.zoom < DISTRICT_NAMES_FROM || reaches.isNamed) return [];
  const anchors = visibleAnchors(
    view,
    bounds,
    cards,
    districts.map(({ lngLat }) => lngLat),
    districtAt,
  );
  const requests = [...anchors].map(([id, anchor]) => {
    const { text, size, badgeW } = districts[id] as DistrictText;
    return { id, anchor, w: measure(text, size, true) + badgeW + 2, h: size * LINE };
  });
  const lngLatAt = unprojecting(view);
  const still = before && Math.abs(before.view.zoom - view.zoom) < 0.01;
  const placed = placeLabels(
    requests,
    {
      bounds,
      cards: [...cards, ...reaches.pills.map(({ rect }) => rect)],
      symbols,
      isOnLine: reaches.isOnLine,
      unitAt(x, y) {
        const at = lngLatAt(x, y);
        return districtAt(at[0], at[1]);
      },
    },
    still ? new Map(before.labels.map((label) => [label.id, label])) : undefined,
  );
  return placed.map((label, i) => {
    const { anchor, w, h } = requests[i] as (typeof requests)[number];
    return {
      ...label,
      lngLat: lngLatAt(anchor.x, anchor.y),
      w,
      rect: centred(anchor.x + label.dx, anchor.y + label.dy, w, h),
    };
  });
}

/** Where every name and symbol of the map stands for a resting camera. Districts come first, then sites, then context. */
export function layOut(input: LayoutInput): MapLayout {
  const { view, bounds, cards, sites, measure } = input;
  const spot = new Map(sites.map((site) => [site.id, project(view, site.lngLat)]));
  const requests = sites.map(({ id, r, main }) => ({ id, r, main, ...(spot.get(id) as { x: number; y: number }) }));
  const symbols = arrangeSymbols(
    requests.filter(({ x, y }) => x > -40 && y > -40 && x < view.width + 40 && y < view.height + 40),
  );
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  const at = symbols.symbols.map(({ id, dx, dy }) => {
    const { x, y } = spot.get(id) as { x: number; y: number };
    return { site: siteOf.get(id) as SiteText, x: x + dx, y: y + dy };
  });
  const symbolRects = [
    ...at.map(({ site, x, y }) => symbolRect(x, y, site.r)),
    ...symbols.clusters.map(({ x, y }) => symbolRect(x, y, CLUSTER_R)),
  ];
  const { pills, badges, isOnLine } = input.reaches;
  const labels = districtLabels(input, [...symbolRects, ...badges]);
  const isFar = view.zoom < DISTRICT_NAMES_FROM && !input.reaches.isNamed;
  const wholeW = measure(input.whole.text, 14, true) + 4;
  const wholeAt = project(view, input.whole.lngLat);
  const [whole = null] =
    isFar && holdsPoint(bounds, wholeAt.x, wholeAt.y)
      ? yieldLabels([{ id: "whole" as const, ...wholeAt, w: wholeW, h: 16, off: 30, always: true }], bounds, [
          ...cards,
          ...pills.map(({ rect }) => rect),
          ...badges,
          ...symbolRects,
        ])
      : [];
  const wholeRect = whole ? [centred(wholeAt.x + whole.dx, wholeAt.y + whole.dy, wholeW, 16)] : [];
  const taken = [
    ...cards,
    ...pills.map(({ rect }) => rect),
    ...labels.map(({ rect }) => rect),
    ...wholeRect,
    ...symbolRects,
    ...badges,
  ];
  // From afar the cities are the subject, or its scale: their names come before those of sites.
  const cities = isFar ? contextLabels(input, taken) : [];
  const named = at.filter(({ site }) => input.siteLabels || site.always);
  const order = (site: SiteText) => (site.always ? 0 : site.main ? 1 : 2);
  const siteLabels = yieldLabels(
    named
      .sort((a, b) => order(a.site) - order(b.site))
      .map(({ site, x, y }) => ({
        id: site.id,
        x,
        y,
        w: measure(site.text, 12, false) + 4,
        h: 14,
        off: site.r + 3,
        always: site.always,
      })),
    bounds,
    [...taken, ...cities.map(({ rect }) => rect)],
    isOnLine,
  );
  const siteLabelRects = siteLabels.map(({ id, dx, dy }) => {
    const { x, y, site } = at.find((entry) => entry.site.id === id) as (typeof at)[number];
    return centred(x + dx, y + dy, measure(site.text, 12, false) + 4, 14);
  });
  const context = isFar ? cities : contextLabels(input, [...taken, ...siteLabelRects]);
  return {
    view,
    labels: labels.map(({ rect: _rect, ...label }) => label),
    symbols,
    siteLabels,
    context: context.map(({ id, lngLat }) => ({ id, lngLat })),
    pills,
    whole,
  };
}

function contextLabels({ view, bounds, context, measure }: LayoutInput, taken: readonly Rect[]) {
  const occupied = [...taken];
  return context.flatMap(({ id, text, spots, size, spacing, minZoom }) => {
    if (view.zoom < minZoom) return [];
    const w = measure(text, size, false) + spacing * text.length;
    for (const lngLat of spots) {
      const { x, y } = project(view, lngLat);
      const [placed] = yieldLabels([{ id, x, y, w, h: size * LINE, off: null }], bounds, occupied);
      if (!placed) continue;
      const rect = centred(x, y, w, size * LINE);
      occupied.push(rect);
      return [{ id, lngLat, rect }];
    }
    return [];
  });
}
