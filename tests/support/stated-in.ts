import type { Quantity } from "../../src/analyses/analysis.ts";

function every(value: unknown, visit: (one: object) => void): void {
  if (typeof value !== "object" || value === null) return;
  visit(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) every(inner, visit);
}

/** Every key of words in an answer, for tests. */
export function statedKeys(answer: unknown): Set<string> {
  const keys = new Set<string>();
  every(answer, (one) => {
    if ("key" in one && typeof one.key === "string") keys.add(one.key);
  });
  return keys;
}

/** Every number in an answer, for tests. */
export function statedQuantities(answer: unknown): Quantity[] {
  const found: Quantity[] = [];
  every(answer, (one) => {
    if ("type" in one && one.type === "quantity") found.push(one as Quantity);
  });
  return found;
}
