import type { Issue } from "../../schema/issue.ts";
import { fault, type Located } from "../issues.ts";
import type { Records } from "../read/read-records.ts";

type Target = "adcode" | "metric" | "source" | "note" | "site" | "claim" | "event" | "figure" | "precision";

/** A name that one record gives another by: what it should name, in which field, and the name. */
type Reference = [target: Target, field: string, name: string | null | undefined];

/** Every place, metric, source, note, site, claim, event and figure that a record names must be there. */
export function checkReferences(records: Records): Issue[] {
  const known = knownIds(records);
  const check = <T>(list: readonly Located<T>[], referencesOf: (record: T) => Reference[]): Issue[] =>
    list.flatMap(({ record, file, row }) =>
      referencesOf(record).flatMap(([target, field, found]) =>
        found === null || found === undefined || known[target].has(found)
          ? []
          : [fault(`unknown-${target}`, { ...whereOf(record, file, row), field }, { found })],
      ),
    );
  return [
    ...check(records.places, (place) => [
      ["adcode", "parentId", place.parentId],
      ["source", "seat.sourceId", place.seat?.sourceId],
      ...place.aliases.map((alias): Reference => ["source", "aliases", alias.sourceId]),
    ]),
    ...check(records.metrics, (metric) => [
      ...all("metric", "seeAlso", metric.seeAlso),
      ["metric", "growthOf.metricId", metric.growthOf?.metricId],
      ["metric", "shareOf.metricId", metric.shareOf?.metricId],
      ["adcode", "shareOf.wholePlaceId", metric.shareOf?.wholePlaceId],
      ["metric", "partOf", metric.partOf],
      ...all("metric", "madeOf", metric.madeOf ?? []),
      ...all("note", "noteIds", metric.noteIds),
    ]),
    ...check(records.figures, (figure) => [
      ["adcode", "place_id", figure.placeId],
      ["source", "source_id", figure.sourceId],
      ...all("note", "note_ids", figure.noteIds),
      ...all("figure", "inputs", figure.derivation?.inputs ?? []),
    ]),
    ...check(records.sites, (site) => [
      ...all("adcode", "districtIds", site.districtIds),
      ["source", "sourceId", site.sourceId],
      ["source", "open.sourceId", site.open?.sourceId],
    ]),
    ...check(records.claims, (claim) => [
      ["adcode", "placeId", claim.placeId],
      ...all("site", "siteIds", claim.siteIds),
      ["source", "sourceId", claim.sourceId],
      ["source", "recoveredFrom", claim.recoveredFrom],
      ["figure", "figureId", claim.figureId],
      ["event", "eventId", claim.eventId],
      ["claim", "restates", claim.restates],
    ]),
    ...check(records.events, (event) => [
      ["adcode", "placeId", event.placeId],
      ...all("site", "siteIds", event.siteIds),
      ["source", "sourceId", event.sourceId],
    ]),
    ...check(records.supply, (reach) => [
      ...all("claim", "claimIds", reach.claimIds),
      ["site", "originSiteId", reach.originSiteId],
    ]),
    ...check(records.rules, (rule) => [
      ...all("adcode", "placeIds", rule.placeIds),
      ["source", "sourceId", rule.sourceId],
      ["claim", "condition.claimId", rule.condition.type === "threshold" ? rule.condition.claimId : null],
      ...rule.evidence.map((id): Reference => [id.includes("/") ? "figure" : "claim", "evidence", id]),
    ]),
    ...check(records.crossings, (crossing) => [
      ...all("adcode", "places", crossing.places),
      ["source", "sourceId", crossing.sourceId],
    ]),
    ...check(records.towns, (town) => [
      ["adcode", "district_id", town.districtId],
      ["precision", "precision", town.precision],
      ["source", "source_id", town.sourceId],
    ]),
  ];
}

function all(target: Target, field: string, names: readonly string[]): Reference[] {
  return names.map((name) => [target, field, name]);
}

function whereOf(record: unknown, file: string, row: number | undefined) {
  const id = (record as { id?: string }).id;
  return row === undefined ? { file, ...(id && { feature: id }) } : { file, row };
}

function knownIds(records: Records): Record<Target, ReadonlySet<string>> {
  const ids = (list: readonly Located<{ id: string }>[]) => new Set(list.map(({ record }) => record.id));
  return {
    adcode: ids(records.places),
    metric: ids(records.metrics),
    source: ids(records.sources),
    note: ids(records.notes),
    site: ids(records.sites),
    claim: ids(records.claims),
    event: ids(records.events),
    figure: ids(records.figures),
    precision: ids(records.precisions),
  };
}
