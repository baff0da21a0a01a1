import type { FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { Scene } from "../scene/scene.ts";

/** A source: plain GeoJSON, given to MapLibre again only when it is another object. */
export interface SourceData {
  readonly data: FeatureCollection;
  /** Deepest zoom at which it is cut into tiles; beyond, tiles are enlarged. */
  readonly maxzoom: number;
  /** Pixels by which a line may be simplified on lower zooms; 0 keeps every vertex. */
  readonly tolerance?: number;
}

/** A part of the map, described: what it draws from and plain MapLibre layers, bottom first. */
export interface LayerDef {
  readonly id: string;
  data(scene: Scene): Readonly<Record<string, SourceData>>;
  /** The same inputs must give the same object: what is the same object is not looked at again. */
  layers(scene: Scene): readonly LayerSpecification[];
}
