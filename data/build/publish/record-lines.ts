/**
 * JSON of an object, one record a line where a member is a list and one column a line where it is an object of lists:
 * compact for the reader's network, readable in a diff. The same value gives the same bytes; it ends with a line feed.
 */
export function recordLines(file: object): string {
  return `${membersOf(file, partOf)}\n`;
}

/** JSON of a list, one item a line. */
export function listLines(list: readonly unknown[]): string {
  return `${itemsOf(list)}\n`;
}

function partOf(value: unknown): string {
  if (Array.isArray(value)) return itemsOf(value);
  const isColumns = typeof value === "object" && value !== null && Object.values(value).every(Array.isArray);
  return isColumns ? membersOf(value, (column) => JSON.stringify(column)) : JSON.stringify(value);
}

function membersOf(value: object, partOf: (value: unknown) => string): string {
  const parts = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${partOf(inner)}`);
  return `{\n${parts.join(",\n")}\n}`;
}

function itemsOf(list: readonly unknown[]): string {
  return list.length === 0 ? "[]" : `[\n${list.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
}
