import type { Analysis, AnalysisInput, ParamDef, Params } from "./analysis.ts";

type NumberDef = Extract<ParamDef, { type: "number" }>;

const NUMBER = /^-?\d+(\.\d+)?$/;

function initialOf(def: ParamDef, input: AnalysisInput): string {
  if (def.type === "number") return String(def.initial);
  if (def.type === "switch") return def.initial ? "1" : "0";
  if (def.type === "measures") return def.initial.join(",");
  return def.type === "date" ? def.initial(input) : def.initial;
}

function isMeasure(input: AnalysisInput, text: string): boolean {
  const [metric = "", denominator = ""] = text.split("/");
  const known: readonly string[] = input.atlas.metricById.get(metric)?.denominators ?? [];
  return known.includes(denominator);
}

/** Within the bounds, and whole where its steps are. */
export function isWithin({ min, max, step }: NumberDef, value: number): boolean {
  return value >= min && value <= max && (!Number.isInteger(step) || Number.isInteger(value));
}

function accepts(def: ParamDef, input: AnalysisInput, text: string): boolean {
  if (def.type === "choice") return def.options.includes(text);
  if (def.type === "number") return NUMBER.test(text) && isWithin(def, Number(text));
  if (def.type === "switch") return text === "0" || text === "1";
  if (def.type === "date") return /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (def.type === "place") return input.atlas.placeById.has(text);
  if (def.type === "site") return def.options(input.atlas).includes(text);
  const measures = text === "" ? [] : text.split(",");
  return measures.length <= def.most && measures.every((measure) => isMeasure(input, measure));
}

/** The choices in force: what a link says where the analysis accepts it, else its own; `refused` names the rest. */
export function resolveParams(
  analysis: Pick<Analysis, "params">,
  raw: Params,
  input: AnalysisInput,
): { params: Params; refused: readonly string[] } {
  const refused = Object.keys(raw).filter((name) => {
    const def = analysis.params.find(({ id }) => id === name);
    return !def || !accepts(def, input, raw[name] as string);
  });
  const params = Object.fromEntries(
    analysis.params.map((def) => {
      const chosen = Object.hasOwn(raw, def.id) && !refused.includes(def.id) ? raw[def.id] : undefined;
      return [def.id, chosen ?? initialOf(def, input)];
    }),
  );
  return { params, refused };
}
