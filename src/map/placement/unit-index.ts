import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { ringsOf } from "../../../geo/shape/rings.ts";
import type { Bbox, LngLat, Ring } from "../../../geo/types.ts";

const BANDS = 512;

/**
 * Which polygon of a collection lies under a spot. Edges are sorted into bands of latitude once, so that a look-up
 * touches a few dozen of them and allocates nothing: it runs on every move of the pointer. Nor does the making allocate
 * anything for each edge: it is done while the page opens.
 */
export class UnitIndex {
  /** Round everything; of nothing it is empty. */
  readonly bbox: Bbox;
  /** Of each edge its lower end, then its upper end. */
  readonly #edges: Float64Array;
  readonly #owner: Int32Array;
  /** Indexes of the edges that cross a band, band by band; where each band begins, and after the last where it ends. */
  readonly #banded: Int32Array;
  readonly #starts: Int32Array;
  readonly #bandHeight: number;

  constructor({ features }: FeatureCollection<Polygon | MultiPolygon>) {
    const rings = features.map(({ geometry }) => ringsOf(geometry));
    let count = 0;
    for (const unit of rings) for (const ring of unit) count += Math.max(ring.length - 1, 0);
    const edges = new Float64Array(4 * count);
    const owner = new Int32Array(count);
    let [west, south, east, north] = [180, 90, -180, -90];
    let edge = 0;
    for (let unit = 0; unit < rings.length; unit++) {
      for (const ring of rings[unit] as Ring[]) {
        let before = ring[0] as LngLat;
        for (let i = 1; i < ring.length; i++) {
          const at = ring[i] as LngLat;
          // The lower end first, so that neighbours that share an edge get the same answer.
          const isUp = before[1] <= at[1];
          const low = isUp ? before : at;
          const high = isUp ? at : before;
          const e = 4 * edge;
          edges[e] = low[0];
          edges[e + 1] = low[1];
          edges[e + 2] = high[0];
          edges[e + 3] = high[1];
          if (at[0] < west) west = at[0];
          if (at[0] > east) east = at[0];
          if (low[1] < south) south = low[1];
          if (high[1] > north) north = high[1];
          owner[edge++] = unit;
          before = at;
        }
      }
    }
    this.#edges = edges;
    this.#owner = owner;
    this.bbox = [west, south, east, north];
    this.#bandHeight = Math.max(north - south, 1e-9) / BANDS;
    [this.#banded, this.#starts] = sortedIntoBands(edges, south, this.#bandHeight);
  }

  /** Index of the feature at a position, or −1. */
  at(lng: number, lat: number): number {
    const edges = this.#edges;
    const owner = this.#owner;
    const banded = this.#banded;
    const band = Math.floor((lat - this.bbox[1]) / this.#bandHeight);
    const end = this.#starts[band + 1] as number;
    let found = -1;
    let unit = -1;
    let inside = false;
    // Off the bands there is no end, and so no step. Edges of a band stand unit by unit.
    for (let k = this.#starts[band] as number; k < end; k++) {
      const i = banded[k] as number;
      const e = 4 * i;
      const lat1 = edges[e + 1] as number;
      const lat2 = edges[e + 3] as number;
      if (lat1 > lat === lat2 > lat) continue;
      if (owner[i] !== unit) {
        if (inside) found = unit;
        unit = owner[i] as number;
        inside = false;
      }
      const lng1 = edges[e] as number;
      const lng2 = edges[e + 2] as number;
      if (lng < lng1 + ((lat - lat1) * (lng2 - lng1)) / (lat2 - lat1)) inside = !inside;
    }
    return inside ? unit : found;
  }
}

/** The edges of each band, one band after another, and where each begins. */
function sortedIntoBands(edges: Float64Array, south: number, bandHeight: number): [Int32Array, Int32Array] {
  const bandOf = (lat: number) => Math.min(BANDS - 1, Math.floor((lat - south) / bandHeight));
  const starts = new Int32Array(BANDS + 1);
  for (let e = 0; e < edges.length; e += 4) {
    const last = bandOf(edges[e + 3] as number);
    for (let band = bandOf(edges[e + 1] as number); band <= last; band++) starts[band] = (starts[band] as number) + 1;
  }
  for (let band = 1; band <= BANDS; band++) starts[band] = (starts[band] as number) + (starts[band - 1] as number);
  const banded = new Int32Array(starts[BANDS] as number);
  // Each start stands at its band's end now, and goes back by one for each edge, the last first.
  for (let e = edges.length - 4; e >= 0; e -= 4) {
    const last = bandOf(edges[e + 3] as number);
    for (let band = bandOf(edges[e + 1] as number); band <= last; band++) {
      const k = (starts[band] as number) - 1;
      starts[band] = k;
      banded[k] = e / 4;
    }
  }
  return [banded, starts];
}
