import type { LngLat } from "../../../data/schema/ids.ts";
import { isInside } from "../../../geo/shape/is-inside.ts";
import { ringsOf } from "../../../geo/shape/rings.ts";
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
  #rows: Int32Array[] = [];
  #south = 90;
  #height = 0;

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  /** At the first look-up: nobody may ever point at the map. */
  #fill(): void {
    const spans = this.#candidates.map(latitudes);
    let north = -90;
    for (const [low, high] of spans) {
      this.#south = Math.min(this.#south, low);
      north = Math.max(north, high);
    }
    this.#height = Math.max(north - this.#south, 1e-9) / ROWS;
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
    if (this.#candidates.length === 0) return -1;
    if (this.#rows.length === 0) this.#fill();
    const reach = REACH_PX * degY;
    if (lat < this.#south - reach || lat > this.#south + ROWS * this.#height + reach) return -1;
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

function latitudes({ cell, lngLat }: Candidate): readonly [number, number] {
  if (!cell) return [lngLat[1], lngLat[1]];
  let [low, high] = [90, -90];
  for (const ring of ringsOf(cell))
    for (const [, lat] of ring) {
      if (lat < low) low = lat;
      if (lat > high) high = lat;
    }
  return [low, high];
}
