import { ConverterFactory, Locale } from "opencc-js";

/** A namespace of words: keys, nested or not, and texts with `{{placeholders}}`. */
export type Words = { [key: string]: string | Words };

/** Texts by dotted key where the conversion of characters alone reads wrong. */
export type Overrides = Readonly<Record<string, string>>;

/**
 * Words that differ, not only in their characters, as they read after the conversion of characters. A list of our own:
 * the dictionary of phrases takes words of statistics for words of computing (集群 becomes 叢集).
 */
const WORDS: [string, string][] = [
  ["數據", "資料"],
  ["質量", "品質"],
  ["鏈接", "連結"],
  ["默認", "預設"],
  ["默認值", "預設值"],
  ["網絡", "網路"],
  ["文件", "檔案"],
  ["界面", "介面"],
  ["屏幕", "螢幕"],
  ["鼠標", "滑鼠"],
  ["信息", "資訊"],
  ["主頁", "首頁"],
  ["發佈", "發布"],
  ["千米", "公里"],
  ["存儲空間", "儲存空間"],
  ["導入", "匯入"],
  ["設備", "裝置"],
  ["窗口", "視窗"],
  ["登錄頁", "登入頁"],
  ["用戶名", "使用者名稱"],
];

const { cn = [] } = Locale.from;
const { tw = [] } = Locale.to;
/** Characters to Taiwan's standard, then the words above. */
const convert = ConverterFactory(cn, tw, [WORDS]);

/** Quotation marks differ by script as well. */
const QUOTES: Readonly<Record<string, string>> = { "“": "「", "”": "」", "‘": "『", "’": "』" };

const PLACEHOLDER = /(\{\{[^}]*\}\}|\$t\([^)]*\))/;

/** A text in Traditional characters; placeholders and references stay as they are. */
export function traditionalText(text: string): string {
  return text
    .split(PLACEHOLDER)
    .map((part) => (PLACEHOLDER.test(part) ? part : convert(part).replace(/[“”‘’]/g, (mark) => QUOTES[mark] ?? mark)))
    .join("");
}

/** A namespace in Traditional characters. Throws on an override for a key that the namespace does not have. */
export function traditionalWords(words: Words, overrides: Overrides = {}): Words {
  const unused = new Set(Object.keys(overrides));
  const visit = (branch: Words, path: string): Words =>
    Object.fromEntries(
      Object.entries(branch).map(([key, value]) => {
        const at = path ? `${path}.${key}` : key;
        if (typeof value !== "string") return [key, visit(value, at)];
        unused.delete(at);
        return [key, overrides[at] ?? traditionalText(value)];
      }),
    );
  const converted = visit(words, "");
  if (unused.size > 0) throw new Error(`Overrides without a text: ${[...unused].join(", ")}`);
  return converted;
}
