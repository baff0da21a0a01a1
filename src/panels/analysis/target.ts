import type { Named } from "../../analyses/analysis.ts";

/** What a place or a site can be pointed at by; null for what is neither. */
export function targetOf(of: Named | null): { readonly type: "place" | "site"; readonly id: string } | null {
  return of && (of.type === "place" || of.type === "site") ? { type: of.type, id: of.id } : null;
}
