import type { Claim } from "../../../data/schema/claim.ts";
import { figureRow, type PlaceSheet, type SheetRow } from "../../derive/place-sheet.ts";
import type { Atlas } from "../../model/atlas.ts";

export type LeadRow =
  | { readonly type: "figure"; readonly row: SheetRow }
  | { readonly type: "claim"; readonly claim: Claim };

/** How many lines stand above the fold, the current metric among them. */
const LEAD = { district: 6, city: 6, cityChosen: 13 } as const;
const CLAIMS = 2;
/** The metric whose absence in the districts a reader must see: it is what the product is about. */
const SUBJECT = "livestream_retail_sales";

const asLead = (row: SheetRow): LeadRow => ({ type: "figure", row });

function sameLine(a: SheetRow, b: SheetRow): boolean {
  return a.figure === b.figure && a.metric === b.metric && a.denominator === b.denominator;
}

/**
 * The first lines on a place: the current metric, the same undivided (or the later figure of its change), livestream figures, then what tells most. A
 * district's own claims and the missing subject stand among them; the city shows its livestream figures.
 */
export function leadRows(
  atlas: Atlas,
  sheet: PlaceSheet,
  current: SheetRow,
  claims: readonly Claim[],
  scope: "district" | "city" | "city-chosen",
): readonly LeadRow[] {
  const undivided =
    current.figure && (current.denominator !== "none" || current.change)
      ? [figureRow(atlas, current.metric, current.figure)]
      : [];
  const others = (rows: readonly SheetRow[]) =>
    rows.filter((row) => ![current, ...undivided].some((shown) => sameLine(shown, row)));
  if (scope !== "district") {
    const rows = [current, ...others(sheet.livestream), ...others(sheet.latest)];
    return rows.slice(0, scope === "city" ? LEAD.city : LEAD.cityChosen).map(asLead);
  }
  const livestream = others(sheet.livestream).slice(0, CLAIMS);
  const stated = claims.filter((claim) => claim.value && claim.value.type !== "missing" && !claim.figureId);
  const absent = sheet.missing.filter((row) => row.metric.id === SUBJECT && row.metric !== current.metric);
  const head: LeadRow[] = [
    ...[current, ...undivided, ...livestream].map(asLead),
    ...stated.slice(0, CLAIMS - livestream.length).map((claim): LeadRow => ({ type: "claim", claim })),
  ];
  const latest = others(sheet.latest).filter((row) => row.metric !== current.metric);
  return [...head, ...latest.slice(0, LEAD.district - head.length).map(asLead), ...absent.map(asLead)];
}
