import type { Format } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Label, SitingData } from "../../siting/answers.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { type Amount, costAmount, criterionAmount, objectiveAmount, weightAmount } from "./amounts.ts";
import { criterionWords } from "./criterion-words.ts";

/** What answers are told with: names of candidates, demand and criteria by their place, and how numbers are written. */
export interface Told {
  readonly data: SitingData;
  readonly choice: SitingChoice;
  readonly format: Format;
  readonly atlas: Atlas;
  candidate(place: number): string;
  demand(place: number): string;
  criterion(id: string, form?: "measure" | "measure-short"): string;
  /** Its place in the question, which gives its colour. */
  criterionPlace(id: string): number;
  /** "" outside Shanghai. */
  district(place: number): string;
  readonly weight: Amount;
  readonly cost: Amount;
  readonly objective: Amount;
  criterionAmount(id: string): Amount;
}

interface Telling {
  readonly format: Format;
  readonly atlas: Atlas;
  readonly label: (label: Label) => string;
}

/** Words for the answers about these data. */
export function tell({ format, atlas, label }: Telling, data: SitingData, choice: SitingChoice): Told {
  const weight = weightAmount(format, atlas, choice, data);
  const cost = costAmount(format, data);
  const named = (of: { readonly label: Label } | undefined) => (of ? label(of.label) : "…");
  const measures = new Map(data.criteria.map((one) => [one.id, one.choice.measure]));
  const amounts = new Map<string, Amount>();
  return {
    data,
    choice,
    format,
    atlas,
    candidate: (place) => named(data.candidates[place]),
    demand: (place) => named(data.demand[place]),
    criterion: (id, form) => {
      const measure = measures.get(id);
      return measure ? criterionWords(format, atlas, measure, form) : id;
    },
    criterionPlace: (id) => data.criteria.findIndex((one) => one.id === id),
    district: (place) => {
      const id = data.candidates[place]?.districtId;
      const district = id ? atlas.placeById.get(id) : undefined;
      return district ? format.text(district.names) : "";
    },
    weight,
    cost,
    objective: objectiveAmount(format, weight, cost, data),
    criterionAmount: (id) => {
      const amount = amounts.get(id) ?? criterionAmount(format, atlas, { weight, cost, data }, id);
      amounts.set(id, amount);
      return amount;
    },
  };
}
