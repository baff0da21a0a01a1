import type { LayerSpecification } from "maplibre-gl";
import type { Site } from "../../../data/schema/site.ts";
import { memo } from "../../derive/memo.ts";
import type { Palette } from "../palette.ts";
import type { BaseGeometry } from "../scene/base-geometry.ts";
import type { LayerDef } from "./layer-def.ts";
import { unitLinePaint } from "./unit-fill.ts";

const NONE: readonly LayerSpecification[] = [];
const WIDTH = 2;
/** What the outline of a selected district takes of its inside. */
const OUTLINE_PX = 3;

const layers = memo((palette: Palette, base: BaseGeometry, sites: readonly Site[]): readonly LayerSpecification[] => {
  const ids = sites.flatMap(({ districtIds }) => districtIds.map((id) => base.districtIndex.get(id) ?? -1));
  if (ids.length === 0) return NONE;
  return [
    {
      id: "claimed-areas",
      type: "line",
      source: "districts",
      filter: ["in", ["id"], ["literal", ids]],
      layout: { "line-join": "round" },
      // Wholly inside: what a neighbour shows is its own.
      paint: {
        ...unitLinePaint(["case", ["==", ["id"], -1], palette.ink, palette.accent], WIDTH, 0.75),
        "line-offset": ["case", ["boolean", ["feature-state", "selected"], false], WIDTH / 2 + OUTLINE_PX, WIDTH / 2],
      },
    },
  ];
}, 4);

/** The inner edge of districts that a claim speaks of as a whole; the overlay hatches along it. */
export const claimedAreas: LayerDef = {
  id: "claimed-areas",
  data: () => ({}),
  layers: ({ palette, base, areaSites }) => layers(palette, base, areaSites),
};
