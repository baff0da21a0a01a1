import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useReachParts } from "../../../bind/use-reach-parts.ts";
import { useView } from "../../../bind/use-view.ts";
import type { ReachTableSet } from "../../../export/reach-tables.ts";
import type { Origin, Reach } from "../../../state/view.ts";
import { reachStyle } from "../../../ui/reach-style.ts";
import { originName } from "../../reach/origin-name.ts";
import { distanceWords, extentWords, setTitle } from "../set-words.ts";

interface SetNow {
  readonly reaches: readonly Reach[];
  /** 5 bases, 30 km. */
  readonly title: string;
  /** Of each reach its origin, and its distance where that tells it from the others. */
  readonly names: readonly string[];
  readonly sourceIds: ReadonlySet<string>;
  /** What its files are made from. */
  readonly tables: ReachTableSet;
  /** The reaches that take part, by their place in the list. */
  readonly counted: readonly number[];
}

/** The asked set in words, and whose positions it rests on. */
export function useSet(): SetNow {
  const atlas = useAtlas();
  const format = useFormat();
  const { reaches, parts } = useReachParts();
  const basis = useView((view) => view.reach.basis);
  const at = useView((view) => view.time.at);
  const sourcesOf = (origin: Origin): string[] => {
    if (origin.type === "set") return origin.of.flatMap(sourcesOf);
    return origin.type === "site" ? [atlas.siteById.get(origin.id)?.sourceId ?? []].flat() : [];
  };
  const hasKm = reaches.some((reach) => extentWords(format, reach) !== distanceWords(format, reaches));
  return {
    reaches,
    title: setTitle(atlas, format, reaches),
    names: reaches.map((reach) =>
      [originName(atlas, format, reach.origin), hasKm ? extentWords(format, reach) : ""].filter(Boolean).join(", "),
    ),
    tables: {
      atlas,
      reaches,
      basis,
      at,
      words: format.text,
      letter: (index) => reachStyle(index).letter,
      originName: (index) => originName(atlas, format, (reaches[index] as Reach).origin),
    },
    counted: parts.flatMap((part, index) => (part === "counts" ? [index] : [])),
    sourceIds: new Set(reaches.flatMap(({ origin }) => sourcesOf(origin))),
  };
}
