import { placeValue } from "../derive/value-at.ts";
import { type Atlas, CITY_ID } from "../model/atlas.ts";
import { comparePeriods, holds, periodKey } from "../model/period.ts";
import { isKnown } from "./measured-places.ts";

/** What is taken apart into industries, or kinds of building, that add up. */
export interface IndustryGroup {
  readonly whole: string;
  readonly parts: readonly string[];
  /** The parts listed are not all: what is left of the whole is a part too. */
  readonly hasRest: boolean;
}

export const GROUPS = {
  employment: {
    whole: "employment_legal_entities",
    parts: [
      "employment_ict",
      "employment_business_services",
      "employment_culture_entertainment",
      "employment_science_technology",
      "employment_finance",
      "employment_real_estate",
      "employment_education",
      "employment_health",
      "employment_public_admin",
    ],
    hasRest: true,
  },
  floor: {
    whole: "floor_area_non_residential",
    parts: ["floor_area_factory", "floor_area_warehouse", "floor_area_office", "floor_area_retail"],
    hasRest: true,
  },
  gdp: { whole: "gdp", parts: ["gdp_secondary", "gdp_tertiary", "gdp_primary"], hasRest: false },
} as const satisfies Record<string, IndustryGroup>;
export type GroupId = keyof typeof GROUPS;

/** What one place has of each part, all of one source, with the rest last where there is one. */
export interface PlaceParts {
  readonly id: string;
  readonly values: readonly number[];
  readonly figureIds: readonly string[];
  /** km² of official land at the nearest date. */
  readonly landKm2: number | null;
}

/** One date of a group: places with all of their parts, and those that lack some. */
export interface GroupDate {
  /** A day, or start/end. */
  readonly date: string;
  readonly places: readonly PlaceParts[];
  readonly lacking: readonly { readonly id: string; readonly known: readonly string[] }[];
  readonly city: PlaceParts | null;
  readonly sourceIds: readonly string[];
}

type PeriodFigures = ReadonlyMap<string, ReadonlyMap<string, Figure>>;
type Figure = NonNullable<ReturnType<Atlas["figureById"]["get"]>>;

/** Every date at which a district has a figure of a part, the earliest first. Nothing of two dates is put together. */
export function groupDates(atlas: Atlas, group: IndustryGroup): GroupDate[] {
  const metrics = [...group.parts, ...(group.hasRest ? [group.whole] : [])];
  const series = metrics.flatMap((metric) => atlas.seriesByMetric.get(metric) ?? []);
  const periods = new Map(
    series.flatMap(({ dates }) => dates.filter(({ districtCount }) => districtCount > 0)).map((d) => [d.key, d.period]),
  );
  return [...periods]
    .sort(([, a], [, b]) => comparePeriods(a, b))
    .map(([key, period]) => {
      const figures: PeriodFigures = new Map(
        metrics.map((metric) => {
          const date = atlas.seriesByMetric.get(metric)?.dates.find((one) => one.key === key);
          return [metric, date?.figureByPlace ?? new Map<string, Figure>()];
        }),
      );
      const all = atlas.districts.map(({ id }) => ({ id, parts: partsOf(atlas, group, figures, id, period.end) }));
      const places = all.flatMap(({ parts }) => parts ?? []);
      return {
        date: periodKey(period),
        places,
        lacking: all
          .filter(({ parts }) => !parts)
          .map(({ id }) => ({ id, known: metrics.filter((metric) => figures.get(metric)?.has(id)) })),
        city: partsOf(atlas, group, figures, CITY_ID, period.end),
        sourceIds: [
          ...new Set(places.flatMap(({ figureIds }) => atlas.figureById.get(figureIds[0] as string)?.sourceId ?? [])),
        ],
      };
    });
}

/** Null where a part is missing, is a range or a wish, is of another source, or the parts are more than the whole. */
function partsOf(
  atlas: Atlas,
  group: IndustryGroup,
  figures: PeriodFigures,
  id: string,
  at: string,
): PlaceParts | null {
  const numbers = [...figures.values()].map((byPlace) => {
    const value = placeValue(atlas, "none", at, id, byPlace.get(id) ?? null);
    return isKnown(value) && value.figure && value.shown ? { figure: value.figure, value: value.shown.value } : null;
  });
  const known = numbers.filter((number) => number !== null);
  const first = known[0];
  if (!first || known.length < numbers.length) return null;
  if (known.some(({ figure }) => figure.sourceId !== first.figure.sourceId)) return null;
  const values = known.map(({ value }) => value);
  if (group.hasRest) {
    const whole = values.pop() as number;
    values.push(whole - values.reduce((sum, value) => sum + value, 0));
  }
  if (values.some((value) => value < 0)) return null;
  const land = placeValue(atlas, "land", at, id, first.figure).denominatorFigure;
  return {
    id,
    values,
    figureIds: [...known.map(({ figure }) => figure.id), ...(land ? [land.id] : [])],
    landKm2: land?.value.type === "number" && land.value.value > 0 ? land.value.value : null,
  };
}

/** The last of some dates at the date asked or before, else the latest. */
export function dateBy(dates: readonly GroupDate[], at: string): { date: GroupDate; isLater: boolean } | null {
  const isBy = ({ date }: GroupDate) => {
    const [start, end = start] = date.split("/") as [string, string?];
    return end <= at || holds({ start, end }, at);
  };
  const known = dates.findLast(isBy);
  const date = known ?? dates.at(-1);
  return date ? { date, isLater: !known } : null;
}
