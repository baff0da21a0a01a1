import { useMemo, useRef } from "react";
import type { Site } from "../../../data/schema/site.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import type { Format } from "../../bind/use-format.ts";
import { unitIndexes } from "../camera/land-points.ts";
import type { Viewport } from "../camera/viewport.ts";
import { layOut, type MapLayout } from "../placement/lay-out.ts";
import { measureText } from "../placement/measure-text.ts";
import type { ReachScene } from "../scene/reaches.ts";
import type { MapNames } from "./use-layout-parts.ts";
import type { StageWindow } from "./window.ts";

interface MapLayoutInput {
  view: Viewport | null;
  window: StageWindow | null;
  names: MapNames;
  sites: readonly Site[];
  selectedId: string | null;
  siteLabels: boolean;
  /** Sites with a count at their corner, which nothing else may cover. */
  counted: ReadonlyMap<string, number> | null;
  reach: Pick<ReachScene, "place">;
  format: Format;
}

const MAIN_KINDS: ReadonlySet<Site["kind"]> = new Set(["livestream-base", "factory-cluster"]);
const MAIN_R = 9;
const MINOR_R = 7;
const BADGE_R = 6;

/** Where names and symbols stand for the resting camera; made again only when something of it changed. */
export function useMapLayout(input: MapLayoutInput): MapLayout | null {
  const atlas = useAtlas();
  const before = useRef<MapLayout | null>(null);
  const { view, window, names, sites, selectedId, siteLabels, counted, reach, format } = input;
  return useMemo(() => {
    if (!view || !window || view.width === 0) return null;
    const { districts, sea } = unitIndexes(atlas);
    // The page's font follows its language.
    const family = getComputedStyle(document.body).fontFamily;
    before.current = layOut({
      view,
      bounds: window.bounds,
      cards: window.covers,
      districts: names.districts,
      sites: sites.flatMap(({ id, kind, lngLat, shortNames, baseCluster }) => {
        const main = baseCluster || MAIN_KINDS.has(kind);
        const text = format.text(shortNames);
        const r = (main ? MAIN_R : MINOR_R) + (counted?.has(id) ? BADGE_R : 0);
        return lngLat ? [{ id, lngLat, text, main, r, always: id === selectedId }] : [];
      }),
      whole: names.whole,
      siteLabels,
      context: names.context,
      reaches: reach.place(view, window.bounds, window.covers),
      measure: (text, size, bold) => measureText(text, size, bold, family),
      districtAt: (lng, lat) => (sea.at(lng, lat) >= 0 ? -1 : districts.at(lng, lat)),
      before: before.current,
    });
    return before.current;
  }, [atlas, view, window, names, sites, selectedId, siteLabels, counted, reach, format]);
}
