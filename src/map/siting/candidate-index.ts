import type { LngLat } from "../../../data/schema/ids.ts";
import { boundsOf } from "../../../geo/shape/bounds.ts";
import { isInside } from "../../../geo/shape/is-inside.ts";
import type { Candidate } from "../../siting/answers.ts";

/** Half of 24 px, the least that a finger or a shaking hand can meet. */
const REACH_PX = 12;
const ROWS = 96;

/**
 * Which candidate lies under a spot: of points the nearest within reach, else the cell. Rows of latitude are filled once,
 * so that a look-up touches few of many: it runs on every move of the pointer.
 */
export class CandidateIndex {
  readonly #candidates: readonly Candidate[];
  readonly #rows: Int32Array[];
  readonly #south: number;
  readonly #height: number;

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
    const spans = candidates.map(({ cell, lngLat }) => {
      const bounds = cell && boundsOf(cell);
      return bounds ? ([bounds[1], bounds[3]] as const) : ([lngLat[1], lngLat[1]] as const);
    });
    let [south, north] = [90, -90];
    for (const [low, high] of spans) {
      south = Math.min(south, low);
      north = Math.max(north, high);
    }
    this.#south = south;
    this.#height = Math.max(north - south, 1e-9) / ROWS;
    const rows = Array.from({ length: ROWS }, () => [] as number[]);
    spans.forEach(([low, high], at) => {
      for (let row = this.#rowOf(low); row <= this.#rowOf(high); row += 1) rows[row]?.push(at);
    });
    this.#rows = rows.map((row) => Int32Array.from(row));
  }

  #rowOf(lat: number): number {
    return Math.min(ROWS - 1, Math.max(0, Math.floor((lat - this.#south) / this.#height)));
  }

  /**
   * @param degPerPx degrees of longitude and of latitude that a pixel of the window is there.
   * @returns the place of the candidate in the list, or −1.
   */
  at([lng, lat]: LngLat, [degX, degY]: readonly [number, number]): number {
    const reach = REACH_PX * degY;
    if (this.#candidates.length === 0 || lat < this.#south - reach || lat > this.#south + ROWS * this.#height + reach)
      return -1;
    let [nearest, least, under] = [-1, REACH_PX, -1];
    const last = this.#rowOf(lat + reach);
    const home = this.#rowOf(lat);
    for (let row = this.#rowOf(lat - reach); row <= last; row += 1) {
      for (const at of this.#rows[row] as Int32Array) {
        const { cell, lngLat } = this.#candidates[at] as Candidate;
        if (cell) {
          if (row === home && under < 0 && isInside([lng, lat], cell)) under = at;
          continue;
        }
        const away = Math.hypot((lngLat[0] - lng) / degX, (lngLat[1] - lat) / degY);
        if (away < least) [nearest, least] = [at, away];
      }
    }
    return nearest >= 0 ? nearest : under;
  }
}
