import type { FigureValue } from "../../../data/schema/figure.ts";
import type { Denominator, Metric, Unit } from "../../../data/schema/metric.ts";
import type { Period } from "../../../data/schema/period.ts";
import type { Place } from "../../../data/schema/place.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Citation } from "../../export/cite.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";

interface Cited {
  sourceId: string;
  locator: string | undefined;
  title: string;
  place: Place | undefined;
  value: FigureValue | null;
  unit?: Unit | null;
  metric?: Metric;
  denominator?: Denominator;
  period: Period | null;
  /** In place of the period: both of a change. */
  periodWords?: string;
  /** In place of the unit's own: that of a change. */
  scale?: UnitScale;
  refId: string;
}

/** What a citation of a number says, in the reader's language. */
export function useCitation(cited: Cited): Citation {
  const atlas = useAtlas();
  const { text, period, value, inScale } = useFormat();
  const source = atlas.sourceById.get(cited.sourceId);
  const unit = cited.metric?.unit ?? cited.unit;
  const number =
    cited.value && unit
      ? cited.scale
        ? inScale(cited.value, cited.scale)
        : value(cited.value, unit, cited.denominator)
      : null;
  const subject = [cited.title, cited.place && text(cited.place.names), cited.periodWords ?? period(cited.period)]
    .filter(Boolean)
    .join(", ");
  return {
    producer: source ? text(source.producer) : "",
    title: source ? text(source.title) : "",
    published: source?.published ?? null,
    accessed: source?.accessed ?? null,
    locator: cited.locator ?? null,
    url: source?.url ?? null,
    statement: number ? `${subject}: ${number}` : subject,
    ref: cited.refId,
  };
}
