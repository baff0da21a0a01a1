import type { AtlasDriver } from "./atlas-driver.ts";
import { expect } from "./atlas-test.ts";
import { expectedValue, recordIds, textsWithNumerals } from "./known.ts";
import { type ShownText, shownTexts } from "./page-text.ts";

const RECORDS = recordIds();
/** Records that are no row of a file of their own: a town, a printing precision, a formula, an assumption, a table's title, why two figures do not compare. */
const OTHER_RECORDS = new Set([
  "town",
  "precision",
  "formula",
  "table",
  "note",
  "supply",
  "unit",
  "comparability",
  "assumption",
]);

function recordFault(mark: string): string | null {
  const [kind = "", ...id] = mark.slice("record:".length).split(":");
  if (OTHER_RECORDS.has(kind)) return null;
  return RECORDS.get(kind)?.has(id.join(":")) ? null : `no record ${mark}`;
}

/** The datum's name is no number either. */
const QUOTED = [...textsWithNumerals(), "WGS 84"];

/** What is left of a text without the names and sentences of the data in it. */
function ownWords(text: string): string {
  return QUOTED.reduce((rest, quoted) => rest.replaceAll(quoted, ""), text);
}

/** A text with a digit must be a figure's, a count, a date, or the words of a record that exists. */
function faultsOf(texts: readonly ShownText[]): string[] {
  return texts
    .filter(({ text }) => /\d/.test(text))
    .flatMap(({ text, owner, where }) => {
      if (owner === null && !/\d/.test(ownWords(text))) return [];
      if (owner === null) return [`“${text}” belongs to nothing: ${where}`];
      const fault = owner.startsWith("record:") ? recordFault(owner) : null;
      return fault ? [`“${text}”: ${fault}`] : [];
    });
}

/** Every stated number is what the data say under its name, to the last digits of a double. */
async function valueFaults(atlas: AtlasDriver): Promise<string[]> {
  const numbers = await atlas.numbers(atlas.page.locator("body"));
  return numbers.flatMap(({ ref, value, text }) => {
    if (ref.startsWith("town-employment/")) return [];
    const expected = expectedValue(ref);
    const isSame =
      expected.length === value.length &&
      expected.every((number, i) => Math.abs(number - (value[i] as number)) <= 1e-9 * Math.abs(number));
    return isSame ? [] : [`${ref} is ${expected}, not ${value} (“${text}”)`];
  });
}

/** Every numeral on the page has an owner, and every stated number is that of the data. */
export async function expectHonest(atlas: AtlasDriver, name: string): Promise<void> {
  const faults = [...faultsOf(await shownTexts(atlas.page)), ...(await valueFaults(atlas))];
  expect.soft([...new Set(faults)], name).toEqual([]);
}
