import { AtlasFile, TownsFile } from "../../schema/atlas-file.ts";
import { Claim } from "../../schema/claim.ts";
import { Crossing, CrossingsFile } from "../../schema/crossing.ts";
import { PolicyEvent } from "../../schema/event.ts";
import { Note } from "../../schema/figure.ts";
import { Metric } from "../../schema/metric.ts";
import { Place } from "../../schema/place.ts";
import { Rule, RulesFile } from "../../schema/rule.ts";
import { Site } from "../../schema/site.ts";
import { Source } from "../../schema/source.ts";
import { SupplyClaim } from "../../schema/supply.ts";
import { Text } from "../../schema/text.ts";
import { WordsFile, WordsRef } from "../../schema/words.ts";
import * as z from "../../schema/zod.ts";
import { Precision } from "../read/precision.ts";
import { TOWN_COLUMNS } from "../read/towns-csv.ts";
import { VALUE_COLUMNS } from "../read/values-csv.ts";

function rowOf(columns: readonly string[]): z.ZodMiniType {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column, z.string()])));
}

/** Files that people write: of a text, traditional Chinese may be left out, the build fills it in. */
const AUTHORED: Record<string, z.ZodMiniType> = {
  "claims.schema.json": z.array(Claim),
  "crossings.schema.json": z.array(Crossing),
  "events.schema.json": z.array(PolicyEvent),
  "metric.schema.json": Metric,
  "notes.schema.json": z.array(Note),
  "places.schema.json": z.array(Place),
  "rules.schema.json": z.array(Rule),
  "sites.schema.json": z.array(Site),
  "source.schema.json": Source,
  "supply.schema.json": z.array(SupplyClaim),
  "town-precisions.schema.json": z.array(Precision),
  "towns-row.schema.json": rowOf(TOWN_COLUMNS),
  "values-row.schema.json": rowOf(VALUE_COLUMNS),
};

/** Files that the build writes. */
const PUBLISHED: Record<string, object> = {
  "atlas.schema.json": wordlessSchema(AtlasFile),
  "crossings-file.schema.json": z.toJSONSchema(CrossingsFile),
  "rules-file.schema.json": z.toJSONSchema(RulesFile),
  "towns.schema.json": z.toJSONSchema(TownsFile),
  "words.schema.json": z.toJSONSchema(WordsFile),
};

/** JSON Schema (2020-12) of every file of records, by file name, as text. */
export function jsonSchemas(): Record<string, string> {
  const authored = Object.entries(AUTHORED).map(([name, schema]) => [name, textOf(authoredSchema(schema))]);
  const published = Object.entries(PUBLISHED).map(([name, schema]) => [name, textOf(schema)]);
  return Object.fromEntries([...authored, ...published]);
}

function authoredSchema(schema: z.ZodMiniType): object {
  return z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === Text) jsonSchema.required = ["zhHans", "en"];
    },
  });
}

/** A file as it stands, columns and all; of any text only the reference to its words may stand there. */
function wordlessSchema(schema: z.ZodMiniType): object {
  const ref = z.toJSONSchema(WordsRef);
  delete ref.$schema;
  return z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) !== Text) return;
      const text = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      jsonSchema.anyOf = [text, ref];
    },
  });
}

function textOf(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
