import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { ringsOf } from "../../../geo/shape/rings.ts";

const BANDS = 256;

/**
 * Which polygon of a collection lies under a spot. Edges are sorted into bands of latitude once, so that a look-up
 * touches a few dozen of them and allocates nothing: it runs on every move of the pointer.
 */
export class UnitIndex {
  readonly #edges: Float64Array;
  readonly #owner: Int32Array;
  /** Of each band, the indexes of edges that cross it. */
  readonly #bands: Int32Array[];
  readonly #south: number;
  readonly #bandHeight: number;

  constructor(collection: FeatureCollection<Polygon | MultiPolygon>) {
    const edges: number[] = [];
    const owner: number[] = [];
    collection.features.forEach(({ geometry }, unit) => {
      for (const ring of ringsOf(geometry)) {
        for (let i = 1; i < ring.length; i++) {
          const [a, b] = [ring[i - 1] as number[], ring[i] as number[]];
          // The lower end first, so that neighbours that share an edge get the same answer.
          const [low, high] = (a[1] as number) <= (b[1] as number) ? [a, b] : [b, a];
          edges.push(low[0] as number, low[1] as number, high[0] as number, high[1] as number);
          owner.push(unit);
        }
      }
    });
    this.#edges = Float64Array.from(edges);
    this.#owner = Int32Array.from(owner);
    let south = 90;
    let north = -90;
    for (let i = 0; i < owner.length; i++) {
      south = Math.min(south, edges[4 * i + 1] as number);
      north = Math.max(north, edges[4 * i + 3] as number);
    }
    this.#south = south;
    this.#bandHeight = Math.max(north - south, 1e-9) / BANDS;
    const bands = Array.from({ length: BANDS }, () => [] as number[]);
    for (let i = 0; i < owner.length; i++) {
      const last = this.#bandOf(edges[4 * i + 3] as number);
      for (let band = this.#bandOf(edges[4 * i + 1] as number); band <= last; band++) bands[band]?.push(i);
    }
    this.#bands = bands.map((band) => Int32Array.from(band));
  }

  #bandOf(lat: number): number {
    return Math.min(BANDS - 1, Math.max(0, Math.floor((lat - this.#south) / this.#bandHeight)));
  }

  /** Index of the feature at a position, or −1. */
  at(lng: number, lat: number): number {
    const band = Math.floor((lat - this.#south) / this.#bandHeight);
    const edges = this.#bands[band];
    if (!edges) return -1;
    let found = -1;
    for (let k = 0; k < edges.length; ) {
      // Edges of a band stand unit by unit.
      const unit = this.#owner[edges[k] as number] as number;
      let inside = false;
      for (; k < edges.length && this.#owner[edges[k] as number] === unit; k++) {
        if (this.#isLeftOf(4 * (edges[k] as number), lng, lat)) inside = !inside;
      }
      if (inside) found = unit;
    }
    return found;
  }

  #isLeftOf(e: number, lng: number, lat: number): boolean {
    const lat1 = this.#edges[e + 1] as number;
    const lat2 = this.#edges[e + 3] as number;
    if (lat1 > lat === lat2 > lat) return false;
    const lng1 = this.#edges[e] as number;
    const lng2 = this.#edges[e + 2] as number;
    return lng < lng1 + ((lat - lat1) * (lng2 - lng1)) / (lat2 - lat1);
  }
}
