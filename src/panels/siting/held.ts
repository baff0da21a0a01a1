import type { Asked } from "../../bind/asked-answer.ts";
import type { SitingRun } from "../../bind/use-siting.ts";

/** The answer, or while a new one is made the last whole one; null where there is none. */
export function heldOf<T>(asked: Asked<T> | SitingRun<T>): T | null {
  if (asked.status === "ready") return asked.value;
  return asked.status === "loading" || asked.status === "stopped" ? asked.stale : null;
}
