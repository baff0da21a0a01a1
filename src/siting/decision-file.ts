import { textsByName } from "../../data/schema/text.ts";
import * as z from "../../data/schema/zod.ts";
import type { Issue } from "../../geo/types.ts";
import type { LocationAnswer, PickLoss, Robustness, Scores, SitingData } from "./answers.ts";
import { writeWhole } from "./choice.ts";
import type { SitingChoice } from "./choice-types.ts";

const FORMAT = "livestream-atlas-decision";
/** Candidates whose score and share are written down; the answer makes the others again. */
const MOST_RANKED = 100;
/** A decision over 15,000 cells with its files is far smaller. */
const LONGEST_TEXT = 60_000_000;

const Position = z.tuple([z.number(), z.number()]);
const LabelText = z.union([
  z.strictObject({ type: z.enum(["site", "place"]), id: z.string() }),
  z.strictObject({ type: z.literal("cell"), placeId: z.string(), number: z.int() }),
  z.strictObject({ type: z.literal("drawn"), number: z.int() }),
  z.strictObject({ type: z.literal("text"), text: z.string() }),
]);
const Ids = z.array(z.string());
const Count = z.nullable(z.number());

const DecisionFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  made: z.iso.datetime(),
  app: z.strictObject({ name: z.string(), version: z.string(), solver: z.string() }),
  /** The page's link without its address. */
  view: z.string(),
  /** All choices by name, also those that were as in the first question. */
  choices: textsByName(),
  /** What the reader brought, whole: without it the question could not be asked again. */
  files: z.array(z.unknown()),
  data: z.strictObject({
    /** SHA-256 of candidates, demand, distances and criteria. */
    hash: z.string(),
    candidates: z.array(z.strictObject({ id: z.string(), label: LabelText, lngLat: Position, isOpen: z.boolean() })),
    demand: z.array(
      z.strictObject({
        id: z.string(),
        label: LabelText,
        lngLat: Position,
        weight: z.number(),
        figureId: z.nullable(z.string()),
      }),
    ),
    /** Of all figures that it rests on. */
    figureIds: Ids,
    sources: z.array(z.strictObject({ id: z.string(), title: z.string(), url: z.nullable(z.string()) })),
  }),
  result: z.strictObject({
    location: z.nullable(
      z.strictObject({
        status: z.enum(["proved", "not-proved", "infeasible", "stopped"]),
        objective: Count,
        bound: Count,
        gap: Count,
        chosen: Ids,
        uncovered: Ids,
        /** Statements that the checker recomputed, and those of them that do not hold. */
        checked: z.int(),
        broken: Ids,
      }),
    ),
    /** Best first. */
    scores: z.nullable(z.array(z.strictObject({ id: z.string(), rank: z.int(), score: z.number() }))),
    robustness: z.nullable(
      z.strictObject({
        draws: z.int(),
        seed: z.int(),
        first: z.array(z.strictObject({ id: z.string(), share: z.number() })),
      }),
    ),
    pick: z.nullable(z.strictObject({ chosen: Ids, objective: Count, loss: Count, broken: Ids })),
  }),
});
/** A question with its answer: what is needed to ask it again, and to see that the same comes out. */
export type DecisionFile = z.infer<typeof DecisionFile>;

export interface DecisionParts {
  readonly made: Date;
  readonly app: DecisionFile["app"];
  readonly view: string;
  readonly choice: SitingChoice;
  readonly files: readonly unknown[];
  readonly sources: DecisionFile["data"]["sources"];
  readonly data: SitingData;
  readonly location: LocationAnswer | null;
  readonly scores: Scores | null;
  readonly robustness: Robustness | null;
  readonly pick: PickLoss | null;
}

/** Everything of a decision by ids: places in lists change with the question. */
export function decisionFile(parts: DecisionParts): DecisionFile {
  const { data, location, scores, robustness, pick } = parts;
  const candidate = (j: number) => data.candidates[j]?.id as string;
  const demand = (i: number) => data.demand[i]?.id as string;
  const scored = (k: number) => candidate(scores?.scored[k] as number);
  const figureIds = [
    ...data.demand.map(({ figureId }) => figureId),
    ...data.criteria.flatMap(({ figureIds: own }) => own),
  ].filter((id) => id !== null);
  return {
    format: FORMAT,
    version: 1,
    made: parts.made.toISOString(),
    app: parts.app,
    view: parts.view,
    choices: { ...writeWhole(parts.choice) },
    files: [...parts.files],
    data: {
      hash: data.hash,
      candidates: data.candidates.map(({ id, label, lngLat, isOpen }) => ({ id, label, lngLat, isOpen })),
      demand: data.demand.map(({ id, label, lngLat, weight, figureId }) => ({ id, label, lngLat, weight, figureId })),
      figureIds: [...new Set(figureIds)].sort(),
      sources: [...parts.sources],
    },
    result: {
      location: location && {
        status: location.result.status,
        objective: location.result.objective,
        bound: location.result.bound,
        gap: location.result.gap,
        chosen: location.result.chosen.map(candidate),
        uncovered: location.result.uncovered.map(demand),
        checked: location.checks.length,
        broken: location.checks.flatMap(({ name, holds }) => (holds ? [] : [name])),
      },
      scores:
        scores &&
        [...scores.order.subarray(0, MOST_RANKED)].map((k) => ({
          id: scored(k),
          rank: scores.ranks[k] as number,
          score: scores.scores[k] as number,
        })),
      robustness: robustness &&
        scores && {
          draws: robustness.draws,
          seed: robustness.seed,
          first: [...robustness.firstShares]
            .map((share, k) => ({ id: scored(k), share }))
            .filter(({ share }) => share > 0)
            .sort((a, b) => b.share - a.share || a.id.localeCompare(b.id))
            .slice(0, MOST_RANKED),
        },
      pick: pick && {
        chosen: pick.chosen.map(candidate),
        objective: pick.objective,
        loss: pick.loss,
        broken: pick.broken.map(({ name }) => name),
      },
    },
  };
}

/** Two blanks a level, a line at the end: files that differ in one choice differ in one line. */
export function writeDecision(file: DecisionFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A decision file's text, read with nothing taken on trust; what is wrong with it otherwise, as issues. */
export function readDecision(text: string): { readonly file: DecisionFile } | { readonly issues: readonly Issue[] } {
  const wrong = (code: string, where = "", params: Issue["params"] = {}) => ({
    issues: [{ severity: "error" as const, code: `decision.${code}`, where, params }],
  });
  if (text.length > LONGEST_TEXT) return wrong("too-long", "", { characters: text.length });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return wrong("not-json");
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return wrong("other-format");
  if (typeof version === "number" && version > 1) return wrong("newer", "version", { version });
  const read = DecisionFile.safeParse(json);
  if (read.success) return { file: read.data };
  const [first] = read.error.issues;
  return wrong("invalid", first?.path.map(String).join(".") ?? "", { count: read.error.issues.length });
}
