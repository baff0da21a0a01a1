import type { MultiPolygon } from "geojson";
import { union } from "../../geo/relate/clip.ts";
import { serviceAreas } from "../../geo/relate/service-areas.ts";
import type { ServiceArea } from "./reach-answer.ts";
import { areaAnswer } from "./reach-cover.ts";
import type { ReachField } from "./reach-field.ts";
import { type IndexedPosition, type Pace, partOf } from "./reach-question.ts";
import { areaCovering } from "./reach-region.ts";

const windows = new WeakMap<ReachField, MultiPolygon>();

/** The delta: what the polygons of its 41 cities cover, with the sea that lies in them. */
function windowOf(field: ReachField): MultiPolygon {
  const known = windows.get(field) ?? union(...field.cities.features.map(({ geometry }) => geometry));
  windows.set(field, known);
  return known;
}

/** Which part of the delta lies nearest to each position, by geodesic distance: positions at one place share theirs. */
export async function serviceAnswer(
  field: ReachField,
  origins: readonly IndexedPosition[],
  pace: Pace,
): Promise<ServiceArea[]> {
  const cells = serviceAreas(
    origins.map(({ lngLat }) => lngLat),
    windowOf(field),
  );
  const areas: ServiceArea[] = [];
  for (const [i, { geometry, indices }] of cells.entries()) {
    const { areaKm2, districts, cities } = await areaAnswer(
      field,
      areaCovering(geometry),
      partOf(pace, i / cells.length, (i + 1) / cells.length),
    );
    const places = indices.flatMap((at) => origins[at]?.index ?? []);
    areas.push({
      index: places[0] ?? 0,
      indices: places,
      geometry,
      areaKm2,
      districts: districts.filter(({ relation }) => relation !== "outside"),
      cities: cities.filter(({ relation }) => relation !== "outside"),
    });
  }
  return areas;
}
