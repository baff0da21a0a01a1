import type { TownsFile } from "../../data/schema/atlas-file.ts";
import type { TownEmployment } from "../../data/schema/town.ts";
import type { Atlas } from "../model/atlas.ts";
import { memo } from "./memo.ts";

/** A town's name within its district: not every bulletin prints the statistical code. */
export function townKey(town: TownEmployment): string {
  return `${town.districtId}/${town.townCode ?? town.names.zhHans}`;
}

export interface TownSort {
  readonly column: "town" | "district" | "value" | "precision" | "source";
  readonly direction: "ascending" | "descending";
}

export interface TownRows {
  readonly towns: readonly TownEmployment[];
  readonly total: number;
  readonly filteredOut: number;
  /** Districts in play of which the source publishes no towns. */
  readonly missingDistrictIds: readonly string[];
}

const sizeOf = ({ employment }: TownEmployment): number | null =>
  employment.type === "number" ? employment.value : employment.type === "range" ? employment.high : null;

/** Towns of the districts in play; within a district, and among equals, in the order of the file. */
export const townRows = memo(
  (atlas: Atlas, file: TownsFile, districts: readonly string[], sort: TownSort): TownRows => {
    const inPlay = (id: string) => districts.length === 0 || districts.includes(id);
    const sign = sort.direction === "ascending" ? 1 : -1;
    const byDistrict = (a: TownEmployment, b: TownEmployment) => a.districtId.localeCompare(b.districtId);
    const byText: Record<Exclude<TownSort["column"], "value">, typeof byDistrict> = {
      district: byDistrict,
      // Districts and statistical codes have one order; a name's order differs from language to language.
      town: (a, b) => byDistrict(a, b) || townKey(a).localeCompare(townKey(b)),
      precision: (a, b) => a.precision.localeCompare(b.precision),
      source: (a, b) => a.sourceId.localeCompare(b.sourceId),
    };
    const byValue = (a: TownEmployment, b: TownEmployment) => {
      const [left, right] = [sizeOf(a), sizeOf(b)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * (left - right);
    };
    const towns = file.towns
      .filter((town) => inPlay(town.districtId))
      .sort((a, b) => (sort.column === "value" ? byValue(a, b) : sign * byText[sort.column](a, b)));
    const known = new Set(file.towns.map((town) => town.districtId));
    return {
      towns,
      total: file.towns.length,
      filteredOut: file.towns.length - towns.length,
      missingDistrictIds: atlas.districts.map(({ id }) => id).filter((id) => !known.has(id) && inPlay(id)),
    };
  },
  4,
);
