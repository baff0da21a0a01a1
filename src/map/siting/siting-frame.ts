import type { LngLat } from "../../../data/schema/ids.ts";
import { boundsOf } from "../../../geo/shape/bounds.ts";
import type { Bbox } from "../../../geo/types.ts";
import { memo } from "../../derive/memo.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { SitingData } from "../../siting/answers.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { landPoints, unitIndexes } from "../camera/land-points.ts";
import { latOf, lngOf, mercatorX, mercatorY } from "../camera/viewport.ts";
import type { ReachFrame } from "../scene/reaches.ts";

/** What the camera may see. */
const SHEET: Bbox = [106, 20, 136, 42];
/** More spots than these only cost time. */
const MOST_SPOTS = 1_000;
/** Room for names and discs at the outermost spots, as a share of the frame. */
const ROOM = 0.03;

type Asked = Pick<SitingChoice, "sites" | "points" | "grid" | "within" | "drawn" | "open" | "demand">;

/**
 * Candidates, open sites and demand, as far as the choices themselves say where they lie: the camera need not wait for
 * anything to be computed, and moves only where files bring spots of their own.
 */
export const sitingFrame = memo((atlas: Atlas, asked: Asked, data: SitingData | null): ReachFrame => {
  const land = asked.grid ? landOf(atlas, asked.within) : [];
  const spots = [...knownSpots(atlas, asked), ...(data ? broughtSpots(data) : []), ...land].filter(isOnSheet);
  const bounds = boundsOf({ type: "MultiPoint", coordinates: spots.map((spot) => [...spot]) });
  if (!bounds) return { bounds: null, points: [], isWide: false };
  const every = Math.ceil(spots.length / MOST_SPOTS);
  return {
    bounds: withRoom(bounds),
    points: spots.filter((_, i) => i % every === 0).map(([lng, lat]) => ({ x: mercatorX(lng), y: mercatorY(lat) })),
    isWide: false,
  };
}, 2);

const isOnSheet = ([lng, lat]: LngLat) => lng > SHEET[0] && lng < SHEET[2] && lat > SHEET[1] && lat < SHEET[3];

/** Spots about 3 km apart on the land of these districts. */
function landOf(atlas: Atlas, ids: readonly string[]): LngLat[] {
  const { districts } = unitIndexes(atlas);
  const { features } = atlas.geometry.districts;
  return landPoints(atlas, "districts")
    .points.map(({ x, y }): LngLat => [lngOf(x), latOf(y)])
    .filter(([lng, lat]) => ids.includes(features[districts.at(lng, lat)]?.properties.id ?? ""));
}

function knownSpots(atlas: Atlas, { sites, points, drawn, open, demand }: Asked): LngLat[] {
  const located = sites ? atlas.sites : atlas.sites.filter(({ id }) => open.includes(id));
  const { districts, cities } = atlas.geometry;
  const units = demand.type === "districts" ? districts.features : demand.type === "cities" ? cities.features : [];
  const chosen = districts.features.filter(({ properties: { id } }) => points.includes(id));
  return [
    ...located.flatMap(({ lngLat }) => (lngLat ? [lngLat] : [])),
    ...[...units, ...chosen].map(
      ({ properties: { id, labelPoint } }) => atlas.placeById.get(id)?.seat?.lngLat ?? labelPoint,
    ),
    ...drawn,
  ];
}

/** Whether files bring spots that the choices do not tell. */
export const bringsSpots = ({ candidates, demand }: SitingData) =>
  demand.some(({ label }) => label.type === "text") || candidates.some(({ label }) => label.type === "text");

function broughtSpots({ candidates, demand }: SitingData): LngLat[] {
  return [...candidates, ...demand].flatMap(({ label, lngLat }) => (label.type === "text" ? [lngLat] : []));
}

function withRoom([west, south, east, north]: Bbox): Bbox {
  const [x, y] = [ROOM * (east - west), ROOM * (north - south)];
  return [west - x, south - y, east + x, north + y];
}
