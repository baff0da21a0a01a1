import type { ParamDef, Words } from "../../analyses/analysis.ts";
import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { namedText, wordsText } from "../../bind/analysis-words.ts";
import { analysisAnswer } from "../../bind/use-analysis.ts";
import type { Format } from "../../bind/use-format.ts";
import { resultCsv, resultTableCsv, type Writing } from "../../export/analysis-table.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { TakeAway } from "./take-away.ts";

/** The open analysis: its first table, or everything that it says; null where there is no answer. */
export async function analysisTakeAway(atlas: Atlas, format: Format): Promise<TakeAway | null> {
  const answer = await analysisAnswer();
  return answer && takeAwayOf(atlas, format, answer);
}

function takeAwayOf(atlas: Atlas, format: Format, answer: AnalysisAnswer): TakeAway {
  const { t } = format;
  const { analysis, result, reads } = answer;
  const title = t(`analysis:${analysis.id}.title`);
  const words = (of: Words) => wordsText(format, atlas, of);
  const writing: Writing = { words, named: (of) => namedText(format, atlas, of) };
  const choices = choicesOf(atlas, format, answer);
  const all = resultCsv(result, choices, writing);
  const first = result.tables[0];
  const lines = all.trimEnd().split("\r\n").length - 1;
  return {
    title: `${title}: ${first ? words(first.caption) : words(result.headline)}`,
    name: [title],
    asks: reads.has("metric") ? "metric" : "none",
    lines: { shown: first?.rows.length ?? lines, all: lines },
    csv: (extent) => (extent === "shown" && first ? resultTableCsv(first, writing) : all),
    sourceIds: sourcesOf(atlas, answer),
    query: [[t("analysis:panel.readme.analysis"), title], ...choices],
    remarks: [
      `${t("analysis:panel.readme.status")}: ${t(`analysis:panel.status.${result.status}`)}`,
      `${t("analysis:panel.readme.answer")}: ${[result.headline, ...result.explain].map(words).join(" ")}`,
      ...result.assumptions.map((one) => `${t("analysis:panel.assumptions")}: ${words(one)}`),
      ...result.formulas.map(
        ({ id, text, reference }) => `${t("analysis:panel.readme.formula")} [${id}]: ${words(text)} (${reference})`,
      ),
    ],
  };
}

/** The choices in force, in words. */
function choicesOf(atlas: Atlas, format: Format, { analysis, params }: AnalysisAnswer): [string, string][] {
  return analysis.params
    .filter(({ showIf }) => !showIf || showIf(params))
    .map((def) => [
      format.t(`analysis:${analysis.id}.param.${def.id}`),
      choiceText(atlas, format, analysis.id, def, params[def.id] ?? ""),
    ]);
}

function choiceText(atlas: Atlas, format: Format, analysis: string, def: ParamDef, value: string): string {
  const { t, text } = format;
  if (def.type === "choice") return t(`analysis:${analysis}.param.${def.id}.${value}`);
  if (def.type === "switch") return t(value === "1" ? "analysis:panel.on" : "analysis:panel.off");
  if (def.type === "number" && def.unit)
    return `${value} ${t(`analysis:panel.unit.${def.unit}`, { defaultValue: def.unit })}`;
  if (def.type === "place" || def.type === "site")
    return value ? namedText(format, atlas, { type: def.type, id: value }) : t("analysis:panel.none-chosen");
  if (def.type !== "measures") return value;
  return value
    .split(",")
    .filter(Boolean)
    .map((measure) => {
      const [id = "", by = "none"] = measure.split("/");
      const metric = atlas.metricById.get(id);
      return metric ? `${text(metric.names)} (${t(`figure:denominator.${by}`)}) [${measure}]` : measure;
    })
    .join("; ");
}

/** Whose figures, sites and crossings it rests on. */
function sourcesOf(atlas: Atlas, { result, input }: AnalysisAnswer): ReadonlySet<string> {
  const figures = result.figureIds.flatMap((id) => {
    const figure = atlas.figureById.get(id.split("~")[0] ?? id) ?? atlas.claimById.get(id);
    return figure ? [figure.sourceId] : [];
  });
  const crosses = result.features?.features.some(({ properties }) => properties?.category === "crossing");
  return new Set([...figures, ...(crosses ? input.crossings.map(({ sourceId }) => sourceId) : [])]);
}
