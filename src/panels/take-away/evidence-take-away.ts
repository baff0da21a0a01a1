import { contradictionNotes, contradictionSentence } from "../../bind/contradiction-words.ts";
import type { Format } from "../../bind/use-format.ts";
import { claimList } from "../../derive/claim-list.ts";
import { contradictionsOf } from "../../derive/contradictions/contradictions.ts";
import { claimTableCsv } from "../../export/claim-table.ts";
import { contradictionTableCsv } from "../../export/contradiction-table.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";
import type { TakeAway } from "./take-away.ts";

/** The claims found, or all of them. */
export function claimsTakeAway(atlas: Atlas, { t, text }: Format, view: View): TakeAway {
  const { claims } = claimList(atlas, view.facets, view.time.window, view.evidence);
  const extents = { shown: claims, all: atlas.claims };
  return {
    title: t("claims:title"),
    name: [t("claims:file")],
    asks: "none",
    lines: { shown: claims.length, all: atlas.claims.length },
    csv: (extent) => claimTableCsv(atlas, extents[extent], text),
    sourceIds: new Set(atlas.claims.map(({ sourceId }) => sourceId)),
  };
}

/** Every contradiction, with its two sides and the sentence that says it. */
export function contradictionsTakeAway(atlas: Atlas, format: Format): TakeAway {
  const { t } = format;
  const all = contradictionsOf(atlas);
  const sourceOf = (ref: string) => (atlas.figureById.get(ref) ?? atlas.claimById.get(ref))?.sourceId ?? [];
  return {
    title: t("contradictions:title"),
    name: [t("contradictions:file")],
    asks: "none",
    lines: { shown: all.length, all: all.length },
    csv: () =>
      contradictionTableCsv(atlas, all, (one) => ({
        sentence: contradictionSentence(format, atlas, one),
        notes: contradictionNotes(format, atlas, one),
      })),
    sourceIds: new Set(all.flatMap(({ inputs }) => inputs.flatMap(sourceOf))),
  };
}
