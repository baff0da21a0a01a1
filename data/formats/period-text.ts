// How periods are spelt: every spelling is brought to the few that data/formats/period-parts.ts reads.

const SIMPLIFIED: Record<string, string> = { 個: "个", 號: "号", 國: "国", 終: "终", 間: "间" };
const CHINESE_DIGITS = "〇一二三四五六七八九";
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Five-year plans by the word before 五: the first year of each. */
const FIVE_YEAR_PLANS: Record<string, number> = { 十一: 2006, 十二: 2011, 十三: 2016, 十四: 2021, 十五: 2026 };
const ORDINALS: Record<string, string> = { first: "1", second: "2", third: "3", fourth: "4" };
/** The year before year 1 of the Republic of China. */
const ROC_YEAR_0 = 1911;

/** 1–99 in Chinese numerals; the pattern that calls it lets nothing else through. */
function chineseNumber(text: string): string {
  const digit = (sign: string) => CHINESE_DIGITS.indexOf(sign);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const count = text.includes("十") ? (tens ? digit(tens) : 1) : 0;
  return String(count * 10 + (ones ? digit(ones) : 0));
}

function withDigits(text: string): string {
  return text
    .replace(/[零○]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((d) => CHINESE_DIGITS.indexOf(d)).join(""))
    .replace(/[二三]?十[一二三四五六七八九]?(?=个?月|日|号)|[一二三四五六七八九](?=个?[月季]|日|号)/g, chineseNumber)
    .replace(/[一二三四](?=[~-]第?\d)/g, chineseNumber)
    .replace(/首季/g, "1季");
}

/** In 民國113年至114年 the second year is one of the Republic too. */
function withCommonEra(text: string): string {
  const year = /(?:民国|\broc ?)(\d{1,3})(?=年|[-/.~]|$)|(?<!\d)(\d{2,3})(?=年)/g;
  if (!/民国|\broc/.test(text)) return text;
  return text.replace(year, (word, named?: string, bare?: string) => {
    const count = Number(named ?? bare);
    return count > 0 ? String(count + ROC_YEAR_0) : word;
  });
}

function withMonthNumbers(text: string): string {
  return text
    .replace(/([a-z])\./g, "$1")
    .replace(
      /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)([a-z]*)/g,
      (word, name: string, rest: string) => {
        const whole = /^(uary|ruary|ch|il|ust|tember|ember|ober)?$/.test(rest);
        return whole ? `@${MONTHS.indexOf(name.slice(0, 3)) + 1}` : word;
      },
    );
}

/** English order to Chinese order: "@5 2025" (May 2025) is 2025年5月. */
function withChineseOrder(text: string): string {
  return text
    .replace(
      /\b(first|second|third|fourth) (quarter|half)( of)?/g,
      (_, nth: string, what: string) => `${what.slice(0, 1)}${ORDINALS[nth]}`,
    )
    .replace(/\b([qh]) ?(\d+)[~-]\1? ?(\d+) (\d{4})\b/g, "$4$1$2~$3")
    .replace(/\b([qh]) ?(\d+)[ -]?(\d{4})\b/g, "$3$1$2")
    .replace(/\b(\d)([qh]) ?(\d{4})\b/g, "$3$2$1")
    .replace(/\b(\d{4})[ -]([qh])/g, "$1$2")
    .replace(/\b(\d{4})[ -]?(\d)([qh])\b/g, "$1$3$2")
    .replace(/\b(?:end(?: of |-| )|year[- ]end )(\d{4})\b/g, "$1年末")
    .replace(/\b(\d{4}) year[- ]end\b/g, "$1年末")
    .replace(/\bfy ?(?=\d{4})/g, "财")
    .replace(/@(\d+)[~-]@(\d+) (\d{4})/g, "$3年$1~$2月")
    .replace(/(\d{4}) @(\d+)[~-]@(\d+)/g, "$1年$2~$3月")
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)?[ -]@(\d+)[ -](\d{4})\b/g, "$3年$2月$1日")
    .replace(/@(\d+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})\b/g, "$3年$1月$2日")
    .replace(/@(\d+)[ -](\d{4})\b/g, "$2年$1月")
    .replace(/\b(\d{4})[ -]@(\d+)/g, "$1年$2月");
}

/**
 * A period's text in one spelling: half-width, lower case, simplified, Arabic numerals, Common Era, year before month
 * before day, "~" for every sign and word of "to" but the plain hyphen, 截 for every "as of".
 */
export function spellPeriod(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[個號國終間]/g, (sign) => SIMPLIFIED[sign] as string)
    .replace(/["'“”‘’「」『』()]/g, "")
    .replace(/截至|截止到?|截到|\bas (?:of|at) |\bup to /g, "截")
    .replace(/[‐‒]/g, "-")
    .replace(/\s+-\s+|\s*(?:[–—―−~〜∼]+|--+|\.{2,}|…|至|到|\bto\b|\bthrough\b)\s*/g, "~")
    .replace(/,/g, " ")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?([^\x20-\x7e]) ?/g, "$1")
    .replace(/ ?([/~]) ?/g, "$1");
  const dated = withCommonEra(withDigits(plain)).replace(
    /^(十[一二三四五])五(?:规划|計划|计划)?(?:期间|时期)?$/,
    (_, nth: string) => {
      const first = FIVE_YEAR_PLANS[nth] as number;
      return `${first}~${first + 4}`;
    },
  );
  return withChineseOrder(withMonthNumbers(dated)).replace(/(\d{4}年)年(?=[末底终])/, "$1");
}
