/** What a citation says, in words that are ready to print. */
export interface Citation {
  readonly producer: string;
  readonly title: string;
  readonly published: string | null;
  readonly accessed: string | null;
  readonly locator: string | null;
  readonly url: string | null;
  /** "Factory floor area, Qingpu, end of 2017: 25,250,000 m²". */
  readonly statement: string;
  /** Reference of the figure, stable across builds. */
  readonly ref: string;
}

/** One paragraph: who, what, when, where, and the number that was taken from it. */
export function plainCitation(citation: Citation, accessedWord: string): string {
  const { producer, title, published, locator, url, accessed, statement, ref } = citation;
  const address = url && accessed ? `${url} (${accessedWord} ${accessed})` : url;
  const parts = [producer, title, published, locator, address, statement, `[${ref}]`];
  const sentences = parts.flatMap((part) => (part ? [part.replace(/\.+$/, "")] : []));
  return `${sentences.join(". ")}.`;
}

const SPECIAL = /[\\{}$&#%_~^]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text that BibTeX prints as it stands. */
export function escapeBibtex(text: string): string {
  return text.replace(SPECIAL, (sign) => ESCAPES[sign] ?? `\\${sign}`).replace(/\s+/g, " ");
}

/** Letters and digits of the reference, joined by "-". */
function entryKey(ref: string): string {
  return `atlas-${ref.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}

/** An address inside \url{…}: braces and blanks would end it. */
function bibtexUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

export function bibtexCitation(citation: Citation): string {
  const { producer, title, published, accessed, locator, url, statement, ref } = citation;
  const fields: [string, string | null][] = [
    ["author", `{${escapeBibtex(producer)}}`],
    ["title", `{${escapeBibtex(title)}}`],
    ["year", published?.slice(0, 4) ?? null],
    ["howpublished", url && `\\url{${bibtexUrl(url)}}`],
    ["urldate", accessed],
    ["note", escapeBibtex([locator, statement].filter(Boolean).join("; "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${entryKey(ref)},\n${lines.join("\n")}\n}\n`;
}
