import type { Figure } from "../../data/schema/figure.ts";
import type { Period } from "../../data/schema/period.ts";
import type { Mark } from "../derive/comparability.ts";
import { periodLength } from "../derive/period-length.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Format } from "./use-format.ts";

export interface MarkWords {
  /** A few words for a chip or a table's cell. */
  readonly short: string;
  /** A sentence made of the two figures. */
  readonly sentence: string;
}

function lengthWords({ t }: Format, period: Period): string {
  const length = periodLength(period);
  if (length.unit === "moment") return t("comparability:length.moment");
  if (length.unit === "years" && length.count === 1) return t("comparability:length.whole-year");
  return t(`comparability:length.${length.unit}`, { count: length.count });
}

function params(format: Format, atlas: Atlas, mark: Mark): Record<string, string> {
  const of = (figure: Figure) => {
    const metric = atlas.metricById.get(figure.metricId);
    const place = atlas.placeById.get(figure.placeId);
    const source = atlas.sourceById.get(figure.sourceId);
    return {
      metric: metric ? format.text(metric.names) : figure.metricId,
      unit: metric ? format.scale(metric.unit, "none", 1).label : "",
      source: source ? format.text(source.producer) : figure.sourceId,
      place: place ? format.text(place.names) : figure.placeId,
      period: format.period(figure.period),
      length: lengthWords(format, figure.period),
      kind: format.t(`figure:kind.${figure.kind}`),
      value: metric ? format.value(figure.value, metric.unit) : "",
    };
  };
  const [a, b] = [of(mark.figures[0]), of(mark.figures[1])];
  const notes = mark.noteIds.flatMap((id) => atlas.noteById.get(id) ?? []).map((note) => format.text(note));
  const name = (["period", "metric", "place"] as const).find((key) => a[key] !== b[key]) ?? "period";
  return {
    ...Object.fromEntries(Object.entries(a).map(([key, word]) => [`a${key}`, word])),
    ...Object.fromEntries(Object.entries(b).map(([key, word]) => [`b${key}`, word])),
    a: a[name],
    b: b[name],
    notes: notes.join(format.locale === "en" ? " " : ""),
  };
}

/** A mark between two figures in the reader's words. The words come with later views: `learnWhole` has been called. */
export function markWords(format: Format, atlas: Atlas, mark: Mark): MarkWords {
  const values = params(format, atlas, mark);
  return {
    short: format.t(`comparability:short.${mark.code}`),
    sentence: format.t(`comparability:${mark.code}`, values).trim(),
  };
}
