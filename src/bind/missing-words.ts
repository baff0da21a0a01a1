import { type MissingCause, missingCause } from "../derive/missing-cause.ts";
import type { MetricAnswer, PlaceChange, PlaceValue } from "../derive/value-at.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Format } from "./use-format.ts";

/** A cause in words; of figures that may not be compared, with what stands between them. */
export function causeWords({ t }: Format, cause: MissingCause, change: PlaceChange | undefined): string {
  const barring = change?.marks.filter((mark) => mark.bars) ?? [];
  const codes = [...new Set(barring.map(({ code }) => code))];
  return t(`figure:missing.${cause}`, { why: codes.map((code) => t(`comparability:short.${code}`)).join(" · ") });
}

/** Why a place shows no number. */
export function missingWords(format: Format, atlas: Atlas, answer: MetricAnswer, value: PlaceValue): string {
  return causeWords(format, missingCause(atlas, answer, value), value.change);
}
