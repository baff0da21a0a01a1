import { useRef } from "react";
import type { Asked } from "../../bind/asked-answer.ts";
import type { SitingRun } from "../../bind/use-siting.ts";

/** The answer; while another is made, the one before. */
export function useLast<T>(asked: Asked<T> | SitingRun<T>): T | null {
  const last = useRef<T | null>(null);
  if (asked.status === "ready") last.current = asked.value;
  return last.current;
}
