import type { FeatureCollection } from "geojson";
import type { Atlas } from "../model/atlas.ts";

/** What an analysis is asked of: the atlas and the measure, date and filters of the view. */
export interface AnalysisInput {
  readonly atlas: Atlas;
  readonly metric: string;
  readonly denominator: "none" | "land" | "residents";
  readonly at: string;
  readonly policy: "at" | "latest";
  /** The method and number of classes that the map shows. */
  readonly classes: ClassInput;
  /** Bridges and tunnels over water between places that share no boundary. */
  readonly crossings: readonly Crossing[];
  /** Located sites that the filters leave. */
  readonly siteIds: readonly string[];
  readonly selectedId: string | null;
}

/** A fixed link over or under water, with the source that states it. */
export interface Crossing {
  readonly id: string;
  readonly places: readonly [a: string, b: string];
  readonly names: { readonly zhHans: string; readonly zhHant: string; readonly en: string };
  readonly opened: string;
  readonly sourceId: string;
}

export interface ClassInput {
  readonly method: "natural-breaks" | "quantile" | "equal-interval" | "std-dev" | "manual";
  readonly k: number;
  readonly scope: "fixed" | "date";
  readonly breaks: readonly number[];
}

/** A choice that the reader has within an analysis; its words are `analysis:<analysis>.param.<id>` and `….help`. */
export type ParamDef = { readonly id: string; readonly showIf?: (params: Params) => boolean } & (
  | { readonly type: "choice"; readonly options: readonly string[]; readonly initial: string }
  | {
      readonly type: "number";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly initial: number;
      /** "" for a plain number; else a unit that the words know, as "km". */
      readonly unit: string;
    }
  | { readonly type: "switch"; readonly initial: boolean }
  /** Metrics with what they are divided by, as `metric/denominator`. */
  | { readonly type: "measures"; readonly most: number; readonly initial: readonly string[] }
  /** A date with figures of the metric. */
  | { readonly type: "date"; readonly initial: (input: AnalysisInput) => string }
  | { readonly type: "place"; readonly initial: string }
  | { readonly type: "site"; readonly options: (atlas: Atlas) => readonly string[]; readonly initial: string }
);

/** The choices in force, each a text that its definition has accepted. */
export type Params = Readonly<Record<string, string>>;

/** Words by key in the namespace `analysis`; a parameter may be a number, a place, a metric or other words. */
export interface Words {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | Quantity | Named | Words>>;
}
/**
 * Something by its name. A claim, an event, a figure or a source leads to its evidence card where the panel can open one;
 * a figure, and what a claim states, is written as it was stated, with its mark and unit; the id of a period is `start/end`.
 */
export interface Named {
  readonly type:
    | "place"
    | "site"
    | "metric"
    | "date"
    | "period"
    | "claim"
    | "claim-value"
    | "event"
    | "figure"
    | "source";
  readonly id: string;
}

/** A computed number: how it is written, and by which formula it was made (`formula` names one of the result's). */
export interface Quantity {
  readonly type: "quantity";
  readonly value: number;
  readonly as: "count" | "index" | "p" | "percent" | "km" | "km2" | "z" | "measure" | "plain";
  readonly digits?: number;
  /** Of as: "measure": whose unit it has. */
  readonly metric?: string;
  readonly denominator?: "none" | "land" | "residents";
  readonly formula: string;
}

export interface Fact {
  readonly label: Words;
  /** Words where there is no number, and why. */
  readonly value: Quantity | Words;
  readonly note?: Words;
}

/** A group that places fall into, drawn by tone and pattern and counted in the legend. */
export interface Category {
  readonly id: string;
  readonly label: Words;
  /** A colour of the map's palette: two ends, their mixed corners, no claim, or the n-th of a qualitative ramp. */
  readonly tone: "high" | "low" | "high-in-low" | "low-in-high" | "none" | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Never told by colour alone. */
  readonly pattern: "plain" | "hatch" | "dots" | "cross" | "empty";
  /** Where its label is long: the same in a few words, for the legend over the map. */
  readonly short?: Words;
  /** It stands for spots, which are drawn round. */
  readonly isSpot?: boolean;
  /** How many it holds where they are no places, as sites; left out, its places are counted. */
  readonly count?: number;
}

export interface ResultTable {
  readonly id: string;
  readonly caption: Words;
  readonly columns: readonly { readonly id: string; readonly label: Words; readonly numeric: boolean }[];
  readonly rows: readonly {
    readonly id: string;
    /** What a row speaks of: hovering shows it on the map, Enter selects it. */
    readonly of: Named | null;
    readonly cells: readonly (Quantity | Words | Named | null)[];
  }[];
}

export type ResultChart =
  | {
      readonly type: "scatter";
      readonly id: string;
      readonly title: Words;
      readonly x: Words;
      readonly y: Words;
      readonly points: readonly {
        readonly of: Named;
        readonly x: number;
        readonly y: number;
        readonly category: string | null;
      }[];
      /** Slope and intercept of a line through it, with its words. */
      readonly line: { readonly slope: number; readonly intercept: number; readonly label: Words } | null;
      readonly quadrants: boolean;
    }
  | {
      readonly type: "lines";
      readonly id: string;
      readonly title: Words;
      readonly x: Words;
      readonly y: Words;
      readonly series: readonly {
        readonly id: string;
        readonly label: Words;
        readonly of: Named | null;
        readonly dash: boolean;
        readonly points: readonly (readonly [x: number, y: number])[];
      }[];
      /** Between a lower and an upper line. */
      readonly band: {
        readonly label: Words;
        readonly low: readonly (readonly [number, number])[];
        readonly high: readonly (readonly [number, number])[];
      } | null;
    }
  | {
      readonly type: "dendrogram";
      readonly id: string;
      readonly title: Words;
      readonly leaves: readonly Named[];
      /** Merges in order; an index below the number of leaves is a leaf, else a merge before. */
      readonly merges: readonly { readonly a: number; readonly b: number; readonly height: number }[];
      /** The parameter that moving the cut sets. */
      readonly cutParam: string;
      readonly k: number;
    }
  | {
      readonly type: "parallel";
      readonly id: string;
      readonly title: Words;
      readonly axes: readonly {
        readonly label: Words;
        readonly min: number;
        readonly max: number;
        /** What its values are of, for their unit. */
        readonly measure: Pick<Quantity, "metric" | "denominator">;
      }[];
      readonly lines: readonly {
        readonly of: Named;
        readonly category: string | null;
        readonly values: readonly (number | null)[];
      }[];
    }
  | {
      readonly type: "bars";
      readonly id: string;
      readonly title: Words;
      readonly bars: readonly { readonly label: Words; readonly of: Named | null; readonly value: Quantity }[];
    };

/** What an analysis says. "undecided": the evidence is not enough; "cannot": the question has no answer here. */
export interface AnalysisResult {
  readonly status: "answered" | "undecided" | "cannot";
  readonly headline: Words;
  readonly facts: readonly Fact[];
  /** Three plain sentences made from the numbers, without a cause. */
  readonly explain: readonly Words[];
  readonly assumptions: readonly Words[];
  /** Formulas by name, in words and signs, with their reference. */
  readonly formulas: readonly { readonly id: string; readonly text: Words; readonly reference: string }[];
  readonly categories: readonly Category[];
  /** Which category each place has. */
  readonly places: ReadonlyMap<string, string>;
  /** Of what the map is where no place has a category; left out, of the districts. */
  readonly subject?: "districts" | "cities";
  /** What is drawn beside places: links, areas, spots; a feature's `category` and `value` style it, nothing else is read. */
  readonly features: FeatureCollection | null;
  /** What the `value` of areas without a category is, and the greatest of them: drawn in five equal steps from 0. */
  readonly areaValue?: { readonly label: Words; readonly most: Quantity };
  readonly charts: readonly ResultChart[];
  readonly tables: readonly ResultTable[];
  /** The figures that it rests on. */
  readonly figureIds: readonly string[];
  /** It may be printed: facts and tables under this title, then on a page of its own the table that compares all. */
  readonly card?: { readonly title: Words; readonly sheet: string };
}

/** Part of the work done, 0 to 1. */
export type Progress = (done: number) => void;

/**
 * One analysis. `prepare` takes from the atlas what is needed as plain data, or says at once why there is no answer;
 * `solve` is pure mathematics and runs in a worker when `slow`; `present` puts its solution in words, tables, charts.
 */
export interface Analysis<Task = unknown, Solution = unknown> {
  readonly id: string;
  readonly params: readonly ParamDef[];
  prepare(input: AnalysisInput, params: Params): { readonly task: Task } | { readonly refusal: AnalysisResult };
  solve(task: Task, progress: Progress): Solution;
  slow(task: Task): boolean;
  present(input: AnalysisInput, params: Params, task: Task, solution: Solution): AnalysisResult;
}
