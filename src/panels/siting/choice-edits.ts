import type { SitingChoice } from "../../siting/choice-types.ts";

/** With it if it was not there, else without it. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

type Lists = Pick<SitingChoice, "forced" | "forbidden" | "pick">;

/** The lists of candidates with their ids renamed; null takes one out. */
function renamed(choice: SitingChoice, rename: (id: string) => string | null): Lists {
  const of = (ids: readonly string[]) => ids.map(rename).filter((id) => id !== null);
  return { forced: of(choice.forced), forbidden: of(choice.forbidden), pick: of(choice.pick) };
}

const CELL = /^\d{6}\.\d+$/;
const DRAWN = /^p(\d+)$/;
const ROW = /^r\d+$/;

/** Another grid has other cells: what was said of the old ones goes. */
export function withGrid(choice: SitingChoice, grid: SitingChoice["grid"]): Partial<SitingChoice> {
  return { grid, ...renamed(choice, (id) => (CELL.test(id) ? null : id)) };
}

/** Another file has other rows; what was said of its columns goes, too. */
export function withFile(choice: SitingChoice, file: string | null): Partial<SitingChoice> {
  const isColumn = (of: SitingChoice["capacity"]) => of?.type === "column";
  return {
    file,
    ...renamed(choice, (id) => (ROW.test(id) ? null : id)),
    ...(isColumn(choice.capacity) && { capacity: null }),
    ...(isColumn(choice.cost) && { cost: null, budget: null }),
    criteria: choice.criteria.filter(({ measure }) => measure.type !== "column"),
    ...(choice.criteria.some(({ measure }) => measure.type === "column") && { judgements: null }),
  };
}

/** Without one drawn point, its place counted from 0: those after it move up, and what was said of them with them. */
export function withoutDrawn(choice: SitingChoice, index: number): Partial<SitingChoice> {
  const gone = index + 1;
  const lists = renamed(choice, (id) => {
    const number = Number(DRAWN.exec(id)?.[1] ?? 0);
    if (number === gone) return null;
    return number > gone ? `p${number - 1}` : id;
  });
  return { drawn: choice.drawn.filter((_, i) => i !== index), ...lists };
}

/** A candidate is forced in, forbidden, or neither. */
export function withStanding(
  choice: SitingChoice,
  id: string,
  standing: "forced" | "forbidden" | null,
): Pick<SitingChoice, "forced" | "forbidden"> {
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const [forced, forbidden] = [without(choice.forced), without(choice.forbidden)];
  if (standing === "forced") return { forced: [...forced, id], forbidden };
  return { forced, forbidden: standing === "forbidden" ? [...forbidden, id] : forbidden };
}

/** How far a radius goes when it is counted otherwise: 13 km are 19.5 minutes at 40 km/h by a straight road. */
export function radiusIn(choice: SitingChoice, to: SitingChoice["distance"]): number | null {
  const { distance, radius } = choice;
  if (radius === null || distance.type === "file" || to.type === "file" || distance.type === to.type) return radius;
  const km = distance.type === "km" ? radius : (radius / 60) * distance.speedKmh;
  const next = to.type === "km" ? km : (km / to.speedKmh) * 60;
  return Math.min(5000, Math.max(0.1, Math.round(next * 10) / 10));
}
