import type { Feature } from "geojson";
import type { Candidate } from "../../siting/answers.ts";
import type { SourceData } from "../layers/layer-def.ts";
import { UNIT_TILE_ZOOM } from "../layers/tile-zoom.ts";
import { type CellNeeds, drawnAs } from "./cell-style.ts";

/** So many candidates are told to MapLibre at a time: of cells, about 10 ms of the main thread. */
export const PIECE = 1_500;

/** What the candidates are drawn as: one number each, see `drawnAs`. */
export function drawnStyles(
  candidates: readonly Candidate[],
  openCount: number,
  scored: Int32Array,
  classOf: Uint8Array,
  forbidden: readonly number[],
): Uint8Array {
  const styles = Uint8Array.from(candidates, ({ cell }) => drawnAs(null, false, cell === null));
  scored.forEach((at, place) => {
    styles[at] = drawnAs(classOf[place] as number, false, candidates[at]?.cell === null);
  });
  for (const at of forbidden) styles[at] = (styles[at] as number) | drawnAs(null, true, false);
  styles.fill(OPEN, 0, openCount);
  return styles;
}

/** Open sites are drawn as what they are, not as candidates. */
const OPEN = 255;

interface Piece {
  readonly candidates: readonly Candidate[];
  readonly styles: Uint8Array;
  readonly source: SourceData;
  readonly needs: CellNeeds;
}

export interface CellPieces {
  readonly sources: Readonly<Record<string, SourceData>>;
  readonly needs: readonly CellNeeds[];
  /** Every piece is as it should be. */
  readonly isWhole: boolean;
}

function pieceOf(at: number, candidates: readonly Candidate[], styles: Uint8Array): Piece {
  const own = styles.slice(at * PIECE, (at + 1) * PIECE);
  const features = [...own].flatMap((i, k): Feature[] => {
    const { cell, lngLat } = candidates[at * PIECE + k] as Candidate;
    if (i === OPEN) return [];
    const geometry = cell ?? { type: "Point" as const, coordinates: [...lngLat] };
    return [{ type: "Feature", properties: { i }, geometry }];
  });
  const source = `siting-cells-${at}`;
  const drawn = [...own].filter((i) => i !== OPEN);
  const hasPoint = (i: number) => (i & drawnAs(null, false, true)) !== 0;
  return {
    candidates,
    styles: own,
    // A 1/8192 of a tile of zoom 7 is 38 m: cells smaller than a km² need finer ones.
    source: { data: { type: "FeatureCollection", features }, maxzoom: UNIT_TILE_ZOOM + 3, tolerance: 0 },
    needs: {
      source,
      cells: drawn.some((i) => !hasPoint(i)),
      points: drawn.some(hasPoint),
      unscored: drawn.some((i) => i % 16 === 0),
      forbidden: drawn.some((i) => (i & drawnAs(null, true, false)) !== 0),
    },
  };
}

const isSame = (piece: Piece, candidates: readonly Candidate[], styles: Uint8Array, at: number) => {
  if (piece.candidates !== candidates) return false;
  const from = at * PIECE;
  return piece.styles.every((style, k) => style === styles[from + k]);
};

/** Keeps what is drawn already: each call makes at most one piece anew, so that no call holds the page up. */
export class CellKeeper {
  #pieces: Piece[] = [];
  #needs: readonly CellNeeds[] = [];

  next(candidates: readonly Candidate[], styles: Uint8Array): CellPieces {
    const count = Math.ceil(candidates.length / PIECE);
    const wrong = Array.from({ length: count }, (_, at) => at).filter((at) => {
      const piece = this.#pieces[at];
      return !piece || !isSame(piece, candidates, styles, at);
    });
    const pieces = this.#pieces.slice(0, count);
    const [first] = wrong;
    if (first !== undefined) pieces[first] = pieceOf(first, candidates, styles);
    this.#pieces = pieces;
    const needs = pieces.map((piece) => piece.needs);
    // The same list while the same layers are needed.
    if (JSON.stringify(needs) !== JSON.stringify(this.#needs)) this.#needs = needs;
    return {
      sources: Object.fromEntries(pieces.map(({ source, needs: { source: name } }) => [name, source])),
      needs: this.#needs,
      isWhole: wrong.length <= 1,
    };
  }
}
