import type { Translate } from "../../i18n/translate.ts";
import type { Label } from "../../siting/answers.ts";
import type { ChoiceChange, DecisionDiff } from "../../siting/decision-diff.ts";
import type { DecisionFile } from "../../siting/decision-file.ts";

export interface DiffWords {
  readonly t: Translate;
  readonly labelOf: (label: Label) => string;
  readonly placeName: (id: string) => string;
  readonly metricName: (id: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly objective: (value: number) => string;
  readonly weight: (value: number) => string;
}

/** What a candidate is called in two files; its id where neither knows it. */
export function namesIn(files: readonly DecisionFile[], labelOf: (label: Label) => string): (id: string) => string {
  const labels = new Map(files.flatMap(({ data }) => data.candidates.map(({ id, label }) => [id, label] as const)));
  return (id) => {
    const label = labels.get(id);
    return label ? labelOf(label) : id;
  };
}

function entryWords(
  name: string,
  entry: string,
  { placeName, t }: DiffWords,
  siteName: (id: string) => string,
): string {
  if (name === "within" || name === "points") return placeName(entry);
  if (name === "limits") {
    const [district = "", most = ""] = entry.split(":");
    return t("siting:limit.group-long", { place: placeName(district), count: most });
  }
  if (name === "criteria") return entry.split(",").slice(0, 4).join(" ");
  return siteName(entry);
}

function textWords(name: string, text: string, { t, metricName }: DiffWords): string {
  if (text === "") return t("siting-file:none");
  if (name === "problem") return t(`siting:problem.${text}`);
  if (name === "method") return t(`siting:method.${text}`);
  if (name === "demand") return metricName(text.split(":")[1] ?? "") || text;
  if (name === "spacingKm") return t("siting:with-unit.km", { value: text });
  return text.replaceAll(",", " ");
}

/** One choice that differs, in a line. */
export function changeWords(change: ChoiceChange, words: DiffWords, siteName: (id: string) => string): string {
  const { t, list } = words;
  const name = t(`siting-file:choice.${change.name}`);
  if (change.added.length === 0 && change.removed.length === 0) {
    const [from, to] = [change.from, change.to].map((text) => textWords(change.name, text, words));
    return t("siting-file:change", { name, from: from ?? "", to: to ?? "" });
  }
  const told = (key: "added" | "removed") =>
    change[key].length === 0
      ? []
      : [
          t(`siting-file:${key}`, {
            what: list(change[key].map((entry) => entryWords(change.name, entry, words, siteName))),
          }),
        ];
  return t("siting-file:change-list", { name, changes: list([...told("added"), ...told("removed")]) });
}

/** The answer's sentence over all: what is the same. */
export function verdictKey({ isSameAnswer, choices }: DecisionDiff): "same" | "same-otherwise" | "differs" {
  if (!isSameAnswer) return "differs";
  return choices.some(({ bearsOnSites }) => bearsOnSites) ? "same-otherwise" : "same";
}
