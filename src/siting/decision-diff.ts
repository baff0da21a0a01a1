import type { Label } from "./answers.ts";
import { readSiting } from "./choice.ts";
import type { SitingChoice } from "./choice-types.ts";
import type { DecisionFile } from "./decision-file.ts";

/** Choices that the places of new sites do not depend on. */
const BESIDE = new Set<string>(["criteria", "method", "judgements", "draws", "pick", "shown", "table", "patience"]);
const LISTS = new Set<string>([
  "points",
  "within",
  "drawn",
  "open",
  "forced",
  "forbidden",
  "limits",
  "criteria",
  "pick",
]);

/** One choice that differs, as texts; of lists, what came and went. */
export interface ChoiceChange {
  readonly name: keyof SitingChoice;
  readonly from: string;
  readonly to: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whether the places of new sites can depend on it. */
  readonly bearsOnSites: boolean;
}

export interface WeightChange {
  readonly id: string;
  readonly label: Label;
  /** null: not asked there. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface DecisionDiff {
  readonly choices: readonly ChoiceChange[];
  /** Demand points that came, went or weigh otherwise. */
  readonly demand: readonly WeightChange[];
  /** Candidates that came and went, by id. */
  readonly candidates: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Data differ though the choices that make them do not: figures were revised, or the product reads them otherwise. */
  readonly isDataRevised: boolean;
  readonly versions: { readonly from: string; readonly to: string } | null;
  readonly objective: { readonly from: number | null; readonly to: number | null };
  readonly chosen: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly kept: readonly string[];
  };
  readonly leader: { readonly from: string | null; readonly to: string | null };
  readonly isSameAnswer: boolean;
}

function between(from: readonly string[], to: readonly string[]) {
  const [before, after] = [new Set(from), new Set(to)];
  return {
    added: to.filter((id) => !before.has(id)),
    removed: from.filter((id) => !after.has(id)),
    kept: to.filter((id) => before.has(id)),
  };
}

const entries = (text: string): string[] => (text === "" ? [] : text.split(";"));

/** What differs between two decisions, the first being the earlier one. */
export function decisionDiff(a: DecisionFile, b: DecisionFile): DecisionDiff {
  const names = [...new Set([...Object.keys(a.choices), ...Object.keys(b.choices)])].sort();
  const choices = names.flatMap((name): ChoiceChange[] => {
    const [from, to] = [a.choices[name] ?? "", b.choices[name] ?? ""];
    if (from === to || name === "shown" || name === "table") return [];
    const { added, removed } = LISTS.has(name) ? between(entries(from), entries(to)) : { added: [], removed: [] };
    return [{ name: name as keyof SitingChoice, from, to, added, removed, bearsOnSites: !BESIDE.has(name) }];
  });
  const before = new Map(a.data.demand.map((point) => [point.id, point]));
  const after = new Map(b.data.demand.map((point) => [point.id, point]));
  const demand = [...new Map([...before, ...after])].flatMap(([id, { label }]): WeightChange[] => {
    const [from, to] = [before.get(id)?.weight ?? null, after.get(id)?.weight ?? null];
    return from === to ? [] : [{ id, label, from, to }];
  });
  const ids = (file: DecisionFile) => file.data.candidates.map(({ id }) => id);
  const { added, removed } = between(ids(a), ids(b));
  const [first, second] = [a.result.location, b.result.location];
  const opened = (file: DecisionFile) => {
    const open = new Set(file.data.candidates.flatMap(({ id, isOpen }) => (isOpen ? [id] : [])));
    return file.result.location?.chosen.filter((id) => !open.has(id)) ?? [];
  };
  const chosen = between(opened(a), opened(b));
  const objective = { from: first?.objective ?? null, to: second?.objective ?? null };
  const version = ({ app }: DecisionFile) => `${app.name} ${app.version}, ${app.solver}`;
  const makesData = choices.some(({ bearsOnSites, name }) => bearsOnSites || name === "criteria");
  return {
    choices,
    demand,
    candidates: { added, removed },
    isDataRevised: a.data.hash !== b.data.hash && !makesData,
    versions: version(a) === version(b) ? null : { from: version(a), to: version(b) },
    objective,
    chosen,
    leader: { from: a.result.scores?.[0]?.id ?? null, to: b.result.scores?.[0]?.id ?? null },
    isSameAnswer:
      chosen.added.length === 0 &&
      chosen.removed.length === 0 &&
      first?.status === second?.status &&
      Math.abs((objective.from ?? 0) - (objective.to ?? 0)) <= 1e-9 * Math.max(1, Math.abs(objective.from ?? 0)),
  };
}

/**
 * The questions that tell which change moves the optimum: the earlier one with each change that bears on it made alone, in the
 * order of `DecisionDiff.choices`.
 */
export function singleChanges(
  a: DecisionFile,
  diff: DecisionDiff,
): { readonly name: keyof SitingChoice; readonly choice: SitingChoice }[] {
  return diff.choices
    .filter(({ bearsOnSites }) => bearsOnSites)
    .map(({ name, to }) => ({ name, choice: readSiting({ ...a.choices, [name]: to }).choice }));
}
