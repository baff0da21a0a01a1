import { ConverterFactory, Locale } from "opencc-js";

/** Names and words that the conversion of characters gets wrong: its output, and how they are written. */
const CORRECTIONS: [string, string][] = [
  ["虹橋品彙", "虹橋品匯"],
  ["免籤", "免簽"],
  ["發佈", "發布"],
  ["公佈", "公布"],
];

/**
 * Words that differ, not only in their characters. A list of our own, since the dictionary of phrases reads words of
 * statistics as words of computing: 产业集群 becomes 叢集, 行政区划代码 becomes 程式碼, 发布 becomes 釋出.
 */
const WORDS: [string, string][] = [
  ["網絡", "網路"],
  ["軟件", "軟體"],
  ["信息", "資訊"],
  ["信息技術", "資訊科技"],
  ["數據", "資料"],
  ["人工智能", "人工智慧"],
  ["代碼倉庫", "程式碼倉庫"],
  ["平方千米", "平方公里"],
  ["千米", "公里"],
];

const { cn = [] } = Locale.from;
const { tw = [] } = Locale.to;
const convertCharacters = ConverterFactory(cn, tw, [CORRECTIONS]);
const convertProse = ConverterFactory(cn, tw, [CORRECTIONS], [WORDS]);

/** A title in traditional characters, its words left as they are printed. */
export function traditionalTitle(simplified: string): string {
  return convertCharacters(simplified);
}

/** A name or sentence of ours in traditional characters and the words usual where they are written. */
export function traditionalProse(simplified: string): string {
  return convertProse(simplified);
}
