import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from "geojson";
import { boundsOf, unionBounds } from "../../../geo/shape/bounds.ts";
import type { Bbox, Ring } from "../../../geo/types.ts";
import { memo } from "../../derive/memo.ts";
import type { Atlas, AtlasGeometry, UnitCollection } from "../../model/atlas.ts";

/** What never changes, whatever language is spoken. Features carry their index as id and nothing else. */
export interface BaseGeometry {
  readonly districts: FeatureCollection<Polygon | MultiPolygon>;
  readonly cities: FeatureCollection<Polygon | MultiPolygon>;
  readonly provinces: FeatureCollection<Polygon | MultiPolygon>;
  readonly sea: FeatureCollection<Polygon | MultiPolygon>;
  readonly river: FeatureCollection;
  /** Everything beyond what is drawn: the sheet ends there. */
  readonly offSheet: FeatureCollection<Polygon>;
  readonly sheet: Bbox;
  /** Place id → feature id. */
  readonly districtIndex: ReadonlyMap<string, number>;
  readonly cityIndex: ReadonlyMap<string, number>;
}

/** East of the sea mask lies open sea as far as this; a ring of 300 km round Shanghai still ends before it. */
const OPEN_SEA_EAST = 125.2;

function bare<G extends Geometry>(features: readonly Feature<G>[]): FeatureCollection<G> {
  return {
    type: "FeatureCollection",
    features: features.map(({ geometry }, id) => ({ type: "Feature", id, properties: {}, geometry })),
  };
}

function indexOf(collection: UnitCollection): ReadonlyMap<string, number> {
  return new Map(collection.features.map((feature, index) => [feature.properties.id, index]));
}

function box([west, south, east, north]: Bbox): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function polygon(rings: Ring[]): Feature<Polygon> {
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: rings } };
}

const drawn = memo(({ districts, cities, provinces, sea, river }: AtlasGeometry): BaseGeometry => {
  const [west, south, east, north] = unionBounds(boundsOf(sea), boundsOf(cities)) ?? [-180, -85, 180, 85];
  const sheet: Bbox = [west, south, Math.max(east, OPEN_SEA_EAST), north];
  const openSea = east < OPEN_SEA_EAST ? [polygon([box([east, south, OPEN_SEA_EAST, north])])] : [];
  return {
    districts: bare(districts.features),
    cities: bare(cities.features),
    provinces: bare(provinces.features),
    sea: bare<Polygon | MultiPolygon>([...sea.features, ...openSea]),
    river: bare(river.features),
    offSheet: { type: "FeatureCollection", features: [polygon([box([-180, -85, 180, 85]), box(sheet).reverse()])] },
    sheet,
    districtIndex: indexOf(districts),
    cityIndex: indexOf(cities),
  };
}, 1);

/** The atlas's geometry as the map draws it: the same object for an atlas in another language. */
export function baseGeometry({ geometry }: Atlas): BaseGeometry {
  return drawn(geometry);
}
