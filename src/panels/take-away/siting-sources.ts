import type { Atlas } from "../../model/atlas.ts";
import type { SitingData } from "../../siting/answers.ts";

/** Whose figures and positions an answer rests on. */
export function sitingSources(atlas: Atlas, { candidates, demand, criteria }: SitingData): ReadonlySet<string> {
  const sources = new Set<string>();
  const add = (id: string | undefined) => id && sources.add(id);
  const addFigure = (id: string | null) => {
    if (id) add((atlas.figureById.get(id.split("~")[0] ?? id) ?? atlas.claimById.get(id))?.sourceId);
  };
  for (const { label } of candidates) {
    if (label.type === "site") add(atlas.siteById.get(label.id)?.sourceId);
  }
  for (const { figureId, label } of demand) {
    addFigure(figureId);
    if (label.type === "place") add(atlas.placeById.get(label.id)?.seat?.sourceId);
  }
  for (const { figureIds } of criteria) for (const id of new Set(figureIds)) addFigure(id);
  return sources;
}
