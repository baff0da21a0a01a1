import type { SitingTableSet } from "../../export/siting-tables.ts";
import { storedUnit } from "../take-away/take-away.ts";
import { demandUnit } from "./amounts.ts";
import type { Told } from "./tell.ts";

type Answers = Pick<SitingTableSet, "scores" | "robustness" | "location" | "alternatives">;

/** What the tables of an answer are made from: units as numbers are stored, names in the reader's language. */
export function tableSet(told: Told, answers: Answers): SitingTableSet {
  const { data, choice, format, atlas } = told;
  const unit = demandUnit(atlas, choice);
  const weightUnit = unit ? storedUnit(format, unit) : "";
  const costUnit = data.costUnit === "own" ? "" : data.costUnit;
  const objectiveUnit = {
    mclp: weightUnit,
    pMedian: [weightUnit, costUnit].filter(Boolean).join("·"),
    pCentre: costUnit,
    lscp: format.t("siting-answer:unit.sites"),
  }[data.problem.kind];
  return {
    ...answers,
    data,
    choice,
    candidate: told.candidate,
    demand: told.demand,
    weightUnit,
    costUnit,
    objectiveUnit,
    criterionUnit: (id) => {
      const measure = data.criteria.find((one) => one.id === id)?.choice.measure;
      if (!measure || measure.type === "column") return "";
      if (measure.type === "demand-within") return weightUnit;
      if (measure.type === "sites-within") return format.t("siting-answer:unit.sites");
      if (measure.type !== "metric") return costUnit;
      const own = atlas.metricById.get(measure.metric)?.unit;
      return own ? storedUnit(format, own, measure.denominator) : "";
    },
  };
}
