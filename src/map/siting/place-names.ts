import type { LngLat } from "../../../data/schema/ids.ts";
import { memo } from "../../derive/memo.ts";
import { project, unproject, type Viewport } from "../camera/viewport.ts";
import { placeLabels } from "../placement/place-labels.ts";
import { centred, holdsPoint, type Rect } from "../placement/rect.ts";
import { yieldLabels } from "../placement/yield-labels.ts";
import type { ReachPlacement } from "../scene/reaches.ts";
import type { DrawnSiting } from "./drawn-siting.ts";
import { discRadius, MOST_NAMED } from "./siting-scene.ts";

export interface PlacedName {
  readonly id: string;
  readonly text: string;
  readonly lngLat: LngLat;
  /** Middle of the text, from there, in pixels. */
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
  /** other: of a site that is not the answer shown. */
  readonly kind: "site" | "other" | "demand" | "missing";
  readonly hasLeader: boolean;
}

/** What is named, in words. */
export interface SitingNames {
  /** Of new sites, the reader's own and the best by score, by their place among the candidates. */
  readonly sites: ReadonlyMap<number, string>;
  /** One a demand. */
  readonly demand: readonly string[];
  /** Districts that are no demand, for nobody states how much: named all the same. */
  readonly missing: readonly { readonly text: string; readonly lngLat: LngLat }[];
}

interface Sign {
  readonly lngLat: LngLat;
  readonly r: number;
}

/** All that the placing of names hangs on: the same while scores and cells change. */
export interface NameSpots {
  readonly signs: readonly Sign[];
  readonly sites: readonly (Pick<PlacedName, "text" | "lngLat" | "kind"> & { readonly id: number })[];
  readonly named: readonly (Pick<PlacedName, "text" | "kind"> & Sign)[];
  readonly rings: readonly LngLat[];
  readonly reachM: number | null;
}

export interface NameGround {
  /** Which district lies at a spot, by its place in `named`; −1 elsewhere. */
  unitAt(lng: number, lat: number): number;
  measure(text: string, size: number, bold: boolean): number;
}

export function nameSpots(drawn: DrawnSiting, names: SitingNames): NameSpots {
  const { data, choice } = drawn.shown;
  const spotOf = (at: number): LngLat => data.candidates[at]?.lngLat ?? [0, 0];
  const subject = choice.shown === "pick" ? drawn.picked : drawn.chosen;
  const demand = drawn.discs.map(({ demand: at, lngLat, share }) => ({
    text: names.demand[at] ?? "",
    lngLat,
    r: discRadius(share),
    kind: "demand" as const,
  }));
  const missing = names.missing.map((one) => ({ ...one, r: MISSING_R, kind: "missing" as const }));
  return {
    signs: [
      ...drawn.open.map((at) => ({ lngLat: spotOf(at), r: SIGN_R })),
      ...[...drawn.chosen, ...drawn.picked, ...drawn.leaders].map((at) => ({ lngLat: spotOf(at), r: STAR_R })),
    ],
    sites: [...names.sites].map(([id, text]) => ({
      id,
      text,
      lngLat: spotOf(id),
      kind: subject.includes(id) ? ("site" as const) : ("other" as const),
    })),
    named: demand.length > MOST_NAMED ? [] : [...demand, ...missing],
    rings: drawn.rings,
    reachM: drawn.reachM,
  };
}

export interface SitingPlacement {
  readonly names: readonly PlacedName[];
  /** Of the map's own placement: where nothing else may be written. */
  readonly taken: ReachPlacement;
}

const SITE_PX = 14;
const DEMAND_PX = 12;
const LINE = 1.2;
/** Higher than this is a card. */
const LINE_OF_TEXT = 60;
/** Half the width of the signs that stand at sites. */
const SIGN_R = 10;
const STAR_R = 13;
/** The sign of what nobody states. */
const MISSING_R = 5;
/** A name nearer than this to its disc needs no line to it. */
const LEADER_FROM = 26;

/** Where names stand for a resting camera: sites first, then demand, none of which is left out. */
export const placeNames = memo(
  (view: Viewport, bounds: Rect, cards: readonly Rect[], spots: NameSpots, ground: NameGround): SitingPlacement => {
    // Under the one line at the map's foot a disc is still seen.
    const large = cards.filter(({ h }) => h > LINE_OF_TEXT);
    const isSeen = ({ x, y }: { x: number; y: number }) =>
      holdsPoint(bounds, x, y) && !large.some((card) => holdsPoint(card, x, y));
    const discs = spots.named.map((one) => ({ ...one, ...project(view, one.lngLat) }));
    const signs = spots.signs.map(({ lngLat, r }) => ({ ...project(view, lngLat), r }));
    const symbols = [...signs, ...discs].map(({ x, y, r }) => centred(x, y, 2 * r, 2 * r));
    const sites = spots.sites.map((site) => ({
      ...site,
      spot: project(view, site.lngLat),
      w: ground.measure(site.text, SITE_PX, true) + 4,
    }));
    const h = SITE_PX * LINE;
    const placedSites = yieldLabels(
      sites
        .filter(({ spot }) => isSeen(spot))
        .map(({ id, spot, w }) => ({ id, ...spot, w, h, off: STAR_R + 2, always: true })),
      bounds,
      [...cards, ...symbols],
    ).map(({ id, dx, dy }): PlacedName & { rect: Rect } => {
      const { text, lngLat, kind, spot, w } = sites.find((site) => site.id === id) as (typeof sites)[number];
      const rect = centred(spot.x + dx, spot.y + dy, w, h);
      return { id: `site-${id}`, text, lngLat, dx, dy, size: SITE_PX, kind, hasLeader: false, rect };
    });
    const requests = discs.flatMap((anchor, id) => {
      if (!isSeen(anchor)) return [];
      return [{ id, anchor, w: ground.measure(anchor.text, DEMAND_PX, false) + 3, h: DEMAND_PX * LINE }];
    });
    const placedDemand = placeLabels(requests, {
      bounds,
      cards: [...cards, ...placedSites.map(({ rect }) => rect)],
      symbols,
      isOnLine: onRing(view, spots),
      unitAt: (x, y) => ground.unitAt(...unproject(view, x, y)),
    }).map(({ id, dx, dy }, k): PlacedName & { rect: Rect } => {
      const { anchor, w, h: height } = requests[k] as (typeof requests)[number];
      return {
        id: `demand-${id}`,
        text: anchor.text,
        lngLat: anchor.lngLat,
        dx,
        dy,
        size: DEMAND_PX,
        kind: anchor.kind,
        hasLeader: Math.hypot(dx, dy) - anchor.r > LEADER_FROM,
        rect: centred(anchor.x + dx, anchor.y + dy, w, height),
      };
    });
    const placed = [...placedSites, ...placedDemand];
    return {
      names: placed.map(({ rect: _rect, ...name }) => name),
      taken: { pills: [], badges: [...symbols, ...placed.map(({ rect }) => rect)], isOnLine: onRing(view, spots) },
    };
  },
  2,
);

/** Whether a box lies across one of the rings: some corner of it within, another beyond. */
function onRing(view: Viewport, { rings, reachM }: NameSpots): (rect: Rect) => boolean {
  if (reachM === null || rings.length === 0) return () => false;
  const round = rings.map((centre) => {
    const { x, y } = project(view, centre);
    const north = project(view, [centre[0], centre[1] + reachM / 111_000]);
    return { x, y, r: y - north.y };
  });
  return ({ x, y, w, h }) =>
    round.some((ring) => {
      const [dx, dy] = [Math.max(x - ring.x, 0, ring.x - x - w), Math.max(y - ring.y, 0, ring.y - y - h)];
      const [fx, fy] = [
        Math.max(Math.abs(x - ring.x), Math.abs(x + w - ring.x)),
        Math.max(Math.abs(y - ring.y), Math.abs(y + h - ring.y)),
      ];
      return Math.hypot(dx, dy) <= ring.r && Math.hypot(fx, fy) >= ring.r;
    });
}
