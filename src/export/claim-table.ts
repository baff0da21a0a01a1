import type { Claim } from "../../data/schema/claim.ts";
import type { Text } from "../../data/schema/text.ts";
import { claimStanding } from "../derive/claim-standing.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Cell, toCsv } from "./csv.ts";

/** One row a claim; numbers in the unit named, dates ISO, lists joined by ";". */
export const CLAIM_COLUMNS = [
  "claim_id",
  "claim",
  "subject",
  "place_id",
  "place",
  "site_ids",
  "sites",
  "measure_id",
  "value",
  "value_low",
  "value_high",
  "qualifier",
  "unit",
  "missing_reason",
  "period_start",
  "period_end",
  "kind",
  "theme",
  "technologies",
  "quality",
  "section",
  "quote",
  "recovered_from",
  "standing",
  "confirmed_by",
  "contradicted_by",
  "note",
  "source_title",
  "source_url",
  "source_published",
  "licence",
] as const;

type Column = (typeof CLAIM_COLUMNS)[number];

const LIST = ";";

function claimRow(atlas: Atlas, claim: Claim, words: (text: Text) => string): Record<Column, Cell> {
  const { value, period } = claim;
  const place = atlas.placeById.get(claim.placeId);
  const source = atlas.sourceById.get(claim.sourceId);
  const { verdict, agreeing, contrary, event } = claimStanding(atlas, claim);
  return {
    claim_id: claim.id,
    claim: words(claim.names),
    subject: claim.subject ? words(claim.subject) : "",
    place_id: claim.placeId,
    place: place ? words(place.names) : claim.placeId,
    site_ids: claim.siteIds.join(LIST),
    sites: claim.siteIds
      .flatMap((id) => atlas.siteById.get(id) ?? [])
      .map((site) => words(site.names))
      .join(LIST),
    measure_id: claim.measureId,
    value: value?.type === "number" ? value.value : null,
    value_low: value?.type === "range" ? value.low : null,
    value_high: value?.type === "range" ? value.high : null,
    qualifier: value?.type === "number" && value.qualifier !== "=" ? value.qualifier : "",
    unit: claim.unit ?? "",
    missing_reason: value === null ? "no-number-stated" : value.type === "missing" ? value.reason : "",
    period_start: period?.start ?? "",
    period_end: period?.end ?? "",
    kind: claim.kind,
    theme: claim.theme,
    technologies: claim.technologies.join(LIST),
    quality: claim.quality,
    section: claim.locator,
    quote: claim.quote,
    recovered_from: claim.recoveredFrom ?? "",
    standing: verdict,
    confirmed_by: [...agreeing.map(({ id }) => id), ...(event ? [`event:${event.id}`] : [])].join(LIST),
    contradicted_by: contrary.map(({ id }) => id).join(LIST),
    note: claim.note ? words(claim.note) : "",
    source_title: source ? words(source.title) : claim.sourceId,
    source_url: source?.url ?? "",
    source_published: source?.published ?? "",
    licence: source ? words(source.licence) : "",
  };
}

/** Claims as CSV, in the order given; `words` gives a record's words in the reader's language. */
export function claimTableCsv(atlas: Atlas, claims: readonly Claim[], words: (text: Text) => string): string {
  return toCsv(
    CLAIM_COLUMNS,
    claims.map((claim) => {
      const record = claimRow(atlas, claim, words);
      return CLAIM_COLUMNS.map((column) => record[column]);
    }),
  );
}
