import { ConverterFactory, Locale } from "opencc-js";

/** Proper names that the conversion by dictionary gets wrong: its output, and how the name is written. */
const PROPER_NAMES: [string, string][] = [
  ["虹橋品彙", "虹橋品匯"],
  ["佰草整合", "佰草集"],
];

const { cn = [] } = Locale.from;
const { tw = [], twp = [] } = Locale.to;
const toName = ConverterFactory(cn, tw, [PROPER_NAMES]);
const toProse = ConverterFactory(cn, twp, [PROPER_NAMES]);

/** A name in traditional characters, its words left as they are. */
export function traditionalName(simplified: string): string {
  return toName(simplified);
}

/** A sentence in traditional characters and the words usual where they are written. */
export function traditionalProse(simplified: string): string {
  return toProse(simplified);
}
