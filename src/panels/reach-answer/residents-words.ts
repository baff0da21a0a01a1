import type { Format } from "../../bind/use-format.ts";
import type { Residents } from "../../derive/reach-answer.ts";

/** How numbers of people of one list are written: whole, in millions or 万. */
export interface PeopleScale {
  readonly factor: number;
  readonly unit: string;
  /** The counting word alone; "" for whole numbers. */
  readonly step: string;
  readonly digits: number;
}

const TEN_THOUSAND = 1e4;
const MILLION = 1e6;

export function peopleScale({ t, locale }: Pick<Format, "t" | "locale">, max: number): PeopleScale {
  const factor = locale === "en" ? (max >= MILLION ? MILLION : 1) : max >= TEN_THOUSAND ? TEN_THOUSAND : 1;
  const person = t("units:{person}");
  if (factor === 1) return { factor, unit: person, step: "", digits: 0 };
  const step = t(`units:scale-1e${Math.log10(factor)}`);
  const unit = t("units:scaled", { scale: step, unit: person });
  return { factor, unit, step, digits: factor === MILLION ? 1 : 0 };
}

/** Both bounds, or the one number where they are the same. */
export function boundsWords({ number, t }: Format, { low, high }: Residents, scale: PeopleScale): string {
  const write = (people: number) =>
    number(people / scale.factor, people === 0 ? 0 : scale.digits, scale.factor === MILLION);
  return low === high ? write(low) : t("figure:range", { low: write(low), high: write(high) });
}
