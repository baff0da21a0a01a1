import { middleOf } from "../../derive/chart-lanes.ts";
import type { Multiples, MultiplesLane } from "../../derive/chart-multiples.ts";
import { type LinearScale, linearScale, withRoom } from "./linear-scale.ts";
import type { Stop } from "./roving.ts";

/** A strip of a small chart: the metric asked above, one near to it below. */
export interface Strip {
  readonly top: number;
  readonly axis: number;
  readonly y: LinearScale;
}

export interface CellFrame {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly x: LinearScale;
  readonly strips: readonly Strip[];
}

const LEAST_WIDTH = 140;
const GAP = 20;
const PAD = 8;
const HEIGHTS = [48, 32] as const;
const STRIP_GAP = 6;

/** As many columns as have room; 4 of 16 read best. */
export function cellFrame(width: number, lanes: readonly MultiplesLane[], span: readonly [number, number]): CellFrame {
  const fit = Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)));
  const columns = fit >= 8 ? 8 : Math.min(4, fit);
  const cell = Math.floor((width - (columns - 1) * GAP) / columns);
  let top = 0;
  const strips = lanes.map(({ domain }, i): Strip => {
    const height = HEIGHTS[Math.min(i, 1)] as number;
    const strip = { top, axis: top + height, y: linearScale(withRoom(domain, 0.1), [top + height, top + 6]) };
    top += height + STRIP_GAP;
    return strip;
  });
  return { columns, width: cell, height: top + 2, x: linearScale(span, [PAD, cell - PAD]), strips };
}

/** Every point of every small chart: a row a strip, from cell to cell. */
export function cellStops(multiples: Multiples, { x, strips }: CellFrame): readonly Stop[] {
  let row = 0;
  return multiples.places.flatMap(({ id }) =>
    multiples.lanes.flatMap(({ byPlace }, i) => {
      row += 1;
      return (byPlace.get(id)?.points ?? []).map((point) => ({
        key: point.ref,
        x: x(point.at),
        y: (strips[i] as Strip).y(middleOf(point)),
        row,
      }));
    }),
  );
}
