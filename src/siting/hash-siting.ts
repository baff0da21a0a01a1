import type { SitingData } from "./answers.ts";

/** 1e-7° is a centimetre. */
const CELLS_PER_DEGREE = 1e7;

/**
 * SHA-256 of candidates, demand, costs and criteria, in hexadecimal: the same for the same data in every browser, whatever the language. Figures
 * and what a reader brought take part to the last bit; positions to a centimetre, and what is computed from them to 7 digits, because
 * browsers differ in the last bits of a sine. Of the names only ids take part.
 *
 * Empty where there is no `crypto.subtle`, as on a page that came without TLS from elsewhere than localhost.
 */
export async function hashSiting(
  data: Pick<SitingData, "candidates" | "demand" | "costs" | "costUnit" | "criteria">,
): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return "";
  const position = ([lng, lat]: readonly [number, number]) =>
    [lng, lat].map((one) => Math.round(one * CELLS_PER_DEGREE));
  const words = JSON.stringify({
    candidates: data.candidates.map(({ id, lngLat, districtId, isOpen }) => [id, position(lngLat), districtId, isOpen]),
    demand: data.demand.map(({ id, lngLat, weight, low, high, figureId }) => [
      id,
      position(lngLat),
      weight,
      low,
      high,
      figureId,
    ]),
    unit: data.costUnit,
    criteria: data.criteria.map(({ id, figureIds }) => [id, figureIds]),
  });
  const text = new TextEncoder().encode(words);
  const columns = [
    { values: data.costs, isExact: data.costUnit === "own" },
    ...data.criteria.flatMap(({ choice: { measure }, values, range }) => {
      // Only these come from figures and files by the four operations, which are the same everywhere.
      const isExact = measure.type === "metric" || measure.type === "column";
      return [values, ...(range ? [range.low, range.high] : [])].map((column) => ({ values: column, isExact }));
    }),
  ];
  const bytes = new Uint8Array(text.length + columns.reduce((sum, { values }) => sum + 8 + 8 * values.length, 0));
  bytes.set(text);
  const view = new DataView(bytes.buffer);
  let at = text.length;
  const put = (value: number) => {
    // One kind of NaN, one zero, one order of bytes.
    view.setFloat64(at, Number.isNaN(value) ? Number.NaN : value + 0, true);
    at += 8;
  };
  for (const { values, isExact } of columns) {
    put(values.length);
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number;
      put(isExact ? value : Math.fround(value));
    }
  }
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
