import { DENOMINATORS } from "../../data/schema/metric.ts";
import type { Direction, Transformation } from "../../geo/optimize/transformation.ts";
import { type CriterionChoice, type Measure, MISSING_RULES, type PerCandidate } from "./choice-types.ts";

/** A choice as text and back; `read` gives undefined for what is none. */
export interface Codec<T> {
  read(text: string): T | undefined;
  write(value: T): string;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const toNumber = (text: string | undefined): number => (text && NUMBER.test(text) ? Number(text) : Number.NaN);

export const oneOf = <T extends string>(options: readonly T[]): Codec<T> => ({
  read: (text) => options.find((option) => option === text),
  write: String,
});

export const number = (least: number, most: number, isWhole = false): Codec<number> => ({
  read: (text) => {
    const value = toNumber(text);
    return value >= least && value <= most && (!isWhole || Number.isInteger(value)) ? value : undefined;
  },
  write: String,
});

export const matching = (pattern: RegExp): Codec<string> => ({
  read: (text) => (pattern.test(text) ? text : undefined),
  write: String,
});

/** An empty text is no value. */
export const orNone = <T>({ read, write }: Codec<T>): Codec<T | null> => ({
  read: (text) => (text === "" ? null : read(text)),
  write: (value) => (value === null ? "" : write(value)),
});

/** Unreadable entries make the whole list unreadable; of equal entries the first stays. */
export const listOf = <T>({ read, write }: Codec<T>, most: number, mark = ";"): Codec<readonly T[]> => ({
  read: (text) => {
    const texts = text === "" ? [] : [...new Set(text.split(mark))];
    const values = texts.map(read);
    return values.length <= most && values.every((value) => value !== undefined) ? (values as T[]) : undefined;
  },
  write: (values) => values.map(write).join(mark),
});

export const onOff: Codec<boolean> = {
  read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
  write: (value) => (value ? "1" : "0"),
};

const column = number(0, 99, true);

export const perCandidate: Codec<PerCandidate> = {
  read: (text) => {
    const value = text.startsWith("c") ? column.read(text.slice(1)) : number(0, 1e15).read(text);
    if (value === undefined) return undefined;
    return text.startsWith("c") ? { type: "column", column: value } : { type: "all", value };
  },
  write: (choice) => (choice.type === "column" ? `c${choice.column}` : String(choice.value)),
};

const SLUG = /^[a-z0-9]+([-_][a-z0-9]+)*$/;

function readMeasure(text: string): Measure | undefined {
  const [metric = "", denominator = ""] = text.split("/");
  const known = DENOMINATORS.find((one) => one === denominator);
  if (known) return SLUG.test(metric) ? { type: "metric", metric, denominator: known } : undefined;
  const [type = "", of = ""] = text.split(":");
  if (type === "mean" && !of) return { type: "mean-distance" };
  if (type === "nearest" && !of) return { type: "nearest-open" };
  if (type === "site") return SLUG.test(of) ? { type: "site", id: of } : undefined;
  if (type === "column") {
    const at = column.read(of);
    return at === undefined ? undefined : { type: "column", column: at };
  }
  const km = number(0.1, 2000).read(of);
  if (km === undefined) return undefined;
  if (type === "demand") return { type: "demand-within", km };
  return type === "sites" ? { type: "sites-within", km } : undefined;
}

/** A measure's name: what a criterion is told by, in texts and in results. */
export function measureId(measure: Measure): string {
  switch (measure.type) {
    case "metric":
      return `${measure.metric}/${measure.denominator}`;
    case "mean-distance":
      return "mean";
    case "nearest-open":
      return "nearest";
    case "site":
      return `site:${measure.id}`;
    case "demand-within":
      return `demand:${measure.km}`;
    case "sites-within":
      return `sites:${measure.km}`;
    case "column":
      return `column:${measure.column}`;
  }
}

function readTransformation(text: string, direction: Direction): Transformation | undefined {
  const [kind, ...rest] = text.split("~");
  const numbers = rest.map(toNumber);
  if (!numbers.every(Number.isFinite)) return undefined;
  if (kind === "linear" || kind === "log") {
    const [low, high] = numbers;
    if (low === undefined) return { kind, direction };
    const isPair = numbers.length === 2 && high !== undefined && low < high && (kind === "linear" || low > 0);
    return isPair ? { kind, direction, ends: [low, high as number] } : undefined;
  }
  if (kind === "threshold") {
    const [at] = numbers;
    return at !== undefined && numbers.length === 1 ? { kind, direction, at } : undefined;
  }
  if (kind !== "piecewise" || numbers.length < 4 || numbers.length % 2 === 1) return undefined;
  const points = numbers.flatMap((value, i) => (i % 2 === 0 ? [[value, numbers[i + 1] as number] as const] : []));
  const ascends = points.every(([value], i) => i === 0 || (numbers[2 * i - 2] as number) < value);
  return ascends && points.every(([, utility]) => utility >= 0 && utility <= 1) ? { kind, points } : undefined;
}

function writeTransformation(transformation: Transformation): string {
  switch (transformation.kind) {
    case "threshold":
      return `threshold~${transformation.at}`;
    case "piecewise":
      return ["piecewise", ...transformation.points.flat()].join("~");
    default:
      return [transformation.kind, ...(transformation.ends ?? [])].join("~");
  }
}

/** `measure,more|less,transformation,weight,missing`. */
export const criterion: Codec<CriterionChoice> = {
  read: (text) => {
    const [of = "", way, shape = "", heavy = "", rule, more] = text.split(",");
    const measure = readMeasure(of);
    const direction = way === "more" || way === "less" ? way : undefined;
    const transformation = direction && readTransformation(shape, direction);
    const weight = number(0, 1000).read(heavy);
    const missing = MISSING_RULES.find((one) => one === rule);
    if (!measure || !transformation || weight === undefined || !missing || more !== undefined) return undefined;
    return { measure, transformation, weight, missing };
  },
  write: ({ measure, transformation, weight, missing }) => {
    const direction = transformation.kind === "piecewise" ? "more" : transformation.direction;
    return [measureId(measure), direction, writeTransformation(transformation), weight, missing].join(",");
  },
};
