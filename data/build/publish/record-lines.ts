/**
 * JSON of an object whose lists are printed one record a line: compact for the reader's network, readable in a diff.
 * The same value gives the same bytes; it ends with a line feed.
 */
export function recordLines(file: object): string {
  const parts = Object.entries(file).map(([key, value]) => `${JSON.stringify(key)}:${partOf(value)}`);
  return `{\n${parts.join(",\n")}\n}\n`;
}

function partOf(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
}
