import type { Analysis, AnalysisResult } from "../../src/analyses/analysis.ts";
import en from "../../src/i18n/locales/en/later/analysis.json" with { type: "json" };

type Tree = { readonly [key: string]: string | Tree };

/** Whether words are there under a key; a key may hold dots, as `weights.help`. */
function isWorded(tree: Tree | string | undefined, key: string): boolean {
  if (tree === undefined || typeof tree === "string") return false;
  if (typeof tree[key] === "string" || typeof tree[`${key}_other`] === "string") return true;
  return [...key.matchAll(/\./g)].some(({ index }) => isWorded(tree[key.slice(0, index)], key.slice(index + 1)));
}

/** Keys of a result, or of an analysis' choices, that have no words. */
export function unwordedKeys(said: unknown): string[] {
  const keys = [...JSON.stringify(said).matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key as string);
  return [...new Set(keys)].filter((key) => !isWorded(en, key));
}

export function unwordedParams({ id, params }: Pick<Analysis, "id" | "params">): string[] {
  const keys = params.flatMap((def) => [
    `${id}.param.${def.id}`,
    `${id}.param.${def.id}.help`,
    ...(def.type === "choice" ? def.options.map((option) => `${id}.param.${def.id}.${option}`) : []),
  ]);
  return [`${id}.title`, `${id}.about`, ...keys].filter((key) => !isWorded(en, key));
}

/** Formulas that quantities name and the result does not state; counts and stated values need none. */
export function unstatedFormulas(result: AnalysisResult): string[] {
  const stated = new Set(["count", "value", ...result.formulas.map(({ id }) => id)]);
  const named = [...JSON.stringify(result).matchAll(/"formula":"([^"]+)"/g)].map(([, id]) => id as string);
  return [...new Set(named)].filter((id) => !stated.has(id));
}
