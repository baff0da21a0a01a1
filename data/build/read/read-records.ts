import { Claim } from "../../schema/claim.ts";
import { Crossing } from "../../schema/crossing.ts";
import { PolicyEvent } from "../../schema/event.ts";
import { Figure, Note } from "../../schema/figure.ts";
import type { Issue, Result } from "../../schema/issue.ts";
import { Metric } from "../../schema/metric.ts";
import { Place } from "../../schema/place.ts";
import { Rule } from "../../schema/rule.ts";
import { Site } from "../../schema/site.ts";
import { Source } from "../../schema/source.ts";
import { SupplyClaim } from "../../schema/supply.ts";
import { TownEmployment } from "../../schema/town.ts";
import type * as z from "../../schema/zod.ts";
import { fault, type Located } from "../issues.ts";
import { parseRecord } from "./parse-record.ts";
import { Precision } from "./precision.ts";
import { listFolders, readJson, readJsonList, readText } from "./read-json.ts";
import { parseTowns } from "./towns-csv.ts";
import { parseValues } from "./values-csv.ts";

/** A figure together with the unit that its row prints. */
export type LocatedFigure = Located<Figure> & { unit: string };

/** Everything that stands in `data/`, each record well formed, none yet held against the others. */
export interface Records {
  places: Located<Place>[];
  sources: Located<Source>[];
  metrics: Located<Metric>[];
  figures: LocatedFigure[];
  notes: Located<Note>[];
  sites: Located<Site>[];
  claims: Located<Claim>[];
  events: Located<PolicyEvent>[];
  supply: Located<SupplyClaim>[];
  rules: Located<Rule>[];
  crossings: Located<Crossing>[];
  towns: Located<TownEmployment>[];
  precisions: Located<Precision>[];
}

const PLACE_FILES = ["country", "provinces", "cities", "districts"].map((name) => `data/places/${name}.json`);

/** Reads `data/` below the root; every fault of every file is reported, not the first alone. */
export async function readRecords(root: string): Promise<Result<Records>> {
  const issues: Issue[] = [];
  const take = <T>(result: Result<T>, empty: T): T => {
    issues.push(...result.issues);
    return result.ok ? result.value : empty;
  };
  const list = async <T>(schema: z.ZodMiniType<T>, file: string): Promise<Located<T>[]> =>
    take(parseAll(schema, take(await readJsonList(root, file), []), file), []);
  const folders = async <T extends { id: string }>(schema: z.ZodMiniType<T>, folder: string, name: string) => {
    const located: Located<T>[] = [];
    for (const id of await listFolders(root, folder)) {
      located.push(...take(await readFolder(root, schema, `${folder}/${id}/${name}`, id), []));
    }
    return located;
  };

  const metrics = await folders(Metric, "data/metrics", "metric.json");
  const figures: LocatedFigure[] = [];
  for (const { record } of metrics) figures.push(...take(await readFigures(root, record.id), []));
  const places: Located<Place>[] = [];
  for (const file of PLACE_FILES) places.push(...(await list(Place, file)));
  const records: Records = {
    places,
    metrics,
    figures,
    sources: await folders(Source, "data/sources", "source.json"),
    notes: await list(Note, "data/notes/notes.json"),
    sites: await list(Site, "data/sites/sites.json"),
    claims: await list(Claim, "data/claims/claims.json"),
    events: await list(PolicyEvent, "data/events/events.json"),
    supply: await list(SupplyClaim, "data/supply/supply.json"),
    rules: await list(Rule, "data/rules/rules.json"),
    crossings: await list(Crossing, "data/crossings/crossings.json"),
    precisions: await list(Precision, "data/towns/precisions.json"),
    towns: take(await readTowns(root), []),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: records, issues };
}

function parseAll<T>(schema: z.ZodMiniType<T>, values: readonly unknown[], file: string): Result<Located<T>[]> {
  const parsed = values.map((value) => parseRecord(schema, value, { file }));
  const issues = parsed.flatMap((result) => result.issues);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, issues, value: parsed.flatMap(({ located }) => located ?? []) };
}

async function readFolder<T extends { id: string }>(
  root: string,
  schema: z.ZodMiniType<T>,
  file: string,
  folder: string,
): Promise<Result<Located<T>[]>> {
  const json = await readJson(root, file);
  if (!json.ok) return json;
  const parsed = parseAll(schema, [json.value], file);
  const id = parsed.ok ? parsed.value[0]?.record.id : undefined;
  if (!id || id === folder) return parsed;
  return { ok: false, issues: [fault("id-not-folder", { file, field: "id" }, { id, folder })] };
}

async function readFigures(root: string, metricId: string): Promise<Result<LocatedFigure[]>> {
  const file = `data/metrics/${metricId}/values.csv`;
  const text = await readText(root, file);
  if (!text.ok) return text;
  const stated = parseValues(text.value, metricId, file);
  if (!stated.ok) return stated;
  const parsed = stated.value.map(({ figure, unit, row }) => ({ unit, ...parseRecord(Figure, figure, { file, row }) }));
  const issues = parsed.flatMap((result) => result.issues);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, issues, value: parsed.flatMap(({ located, unit }) => (located ? [{ ...located, unit }] : [])) };
}

async function readTowns(root: string): Promise<Result<Located<TownEmployment>[]>> {
  const file = "data/towns/towns.csv";
  const text = await readText(root, file);
  if (!text.ok) return text;
  const rows = parseTowns(text.value, file);
  if (!rows.ok) return rows;
  const parsed = rows.value.map(({ town, row }) => parseRecord(TownEmployment, town, { file, row }));
  const issues = parsed.flatMap((result) => result.issues);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, issues, value: parsed.flatMap(({ located }) => located ?? []) };
}
