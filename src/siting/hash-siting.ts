import type { SitingData } from "./answers.ts";

/**
 * SHA-256 of candidates, demand, costs and criteria, in hexadecimal: the same for the same data, on every machine, whatever the language.
 * Of the names only ids take part. Empty where the browser has no `crypto.subtle`, as on a page that came without TLS from elsewhere than localhost.
 */
export async function hashSiting(
  data: Pick<SitingData, "candidates" | "demand" | "costs" | "costUnit" | "criteria">,
): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return "";
  const words = JSON.stringify({
    candidates: data.candidates.map(({ id, lngLat, districtId, isOpen }) => [id, lngLat, districtId, isOpen]),
    demand: data.demand.map(({ id, lngLat, weight, low, high, figureId }) => [id, lngLat, weight, low, high, figureId]),
    unit: data.costUnit,
    criteria: data.criteria.map(({ id, figureIds }) => [id, figureIds]),
  });
  const columns = [
    data.costs,
    ...data.criteria.flatMap(({ values, range }) => (range ? [values, range.low, range.high] : [values])),
  ];
  const text = new TextEncoder().encode(words);
  const size = columns.reduce((sum, column) => sum + 8 + 8 * column.length, 0);
  const bytes = new Uint8Array(text.length + size);
  bytes.set(text);
  const view = new DataView(bytes.buffer);
  let at = text.length;
  const put = (value: number) => {
    // One kind of NaN, one zero, one order of bytes.
    view.setFloat64(at, Number.isNaN(value) ? Number.NaN : value + 0, true);
    at += 8;
  };
  for (const column of columns) {
    put(column.length);
    for (const value of column) put(value);
  }
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
