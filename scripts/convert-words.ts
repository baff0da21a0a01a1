import { Converter } from "opencc-js";

/** A namespace of words: keys, nested or not, and texts with `{{placeholders}}`. */
export type Words = { [key: string]: string | Words };

/** Texts by dotted key where the conversion of characters alone reads wrong. */
export type Overrides = Readonly<Record<string, string>>;

/** Characters to Taiwan's standard; words stay those of the Simplified text, so that terms match their sources. */
const convert = Converter({ from: "cn", to: "tw" });

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
