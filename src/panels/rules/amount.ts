import { MAX_TURNOVER } from "../../state/view.ts";

export type AmountFault = "negative" | "comma" | "too-large" | "unreadable";
/** null: nothing was typed. */
export type Amount = { ok: true; value: number | null } | { ok: false; code: AmountFault };

/** Powers of ten of the words that scale a number. */
const SCALES: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
  billion: 9,
  bn: 9,
  million: 6,
  mn: 6,
  m: 6,
  thousand: 3,
  k: 3,
};

const PART = /(\d+(?:\.\d+)?|\.\d+)(万亿|[千百十]?亿|[千百十]?万|[千百]|billion|bn|million|mn|m|thousand|k)?/y;
const AROUND = /^(?:cny|rmb|人民币|¥|￥)|(?:元|cny|rmb|yuan|人民币|人次|次|views?)?(?:ayear|peryear|\/年|每年|一年)?$/g;
/** 50,000,000 and the Chinese 5000,0000; anything else may be a decimal comma. */
const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)(?:\.\d+)?$/;

/**
 * A number of yuan or of views as people type it: 5000万, 0.5億, 1亿2000万, 50,000,000, ￥5000万元, 50 million, in any width.
 * A decimal is shifted as text, so that 0.07亿 is exactly 7,000,000.
 */
export function parseAmount(text: string): Amount {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[萬億]/g, (sign) => (sign === "萬" ? "万" : "亿"))
    .replace(/[，、]/g, ",")
    .replace(/(?<=\d)[\s'](?=\d{3}(?!\d))/g, ",")
    .replace(/\s+/g, "");
  if (plain === "") return { ok: true, value: null };
  const bare = plain.replace(AROUND, "");
  if (/^[-−–—]/.test(bare) || /^[-−–—]/.test(plain)) return { ok: false, code: "negative" };
  const numbers = bare.match(/[\d.,]*,[\d.,]*/g) ?? [];
  if (numbers.some((number) => !GROUPED.test(number))) return { ok: false, code: "comma" };
  return sumOfParts(bare.replaceAll(",", ""));
}

function sumOfParts(text: string): Amount {
  const unreadable: Amount = { ok: false, code: "unreadable" };
  let value = 0;
  let before = Number.POSITIVE_INFINITY;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const part = PART.exec(text);
    if (!part) return unreadable;
    const scale = part[2] ? (SCALES[part[2]] as number) : 0;
    const amount = Number(`${part[1]}e${scale}`);
    // In 1亿2000万 each part is smaller than one of the word before it; a bare number after a word (5万3) has two readings.
    if (amount >= before || (scale === 0 && before < Number.POSITIVE_INFINITY)) return unreadable;
    value += amount;
    before = 10 ** scale;
  }
  if (before === Number.POSITIVE_INFINITY) return unreadable;
  return value <= MAX_TURNOVER ? { ok: true, value } : { ok: false, code: "too-large" };
}
