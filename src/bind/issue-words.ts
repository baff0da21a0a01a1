import type { Issue } from "../../data/schema/issue.ts";
import { useFormat } from "./use-format.ts";

/** Why a file of data could not be had, in words. */
export function useIssueWords(): (issues: readonly Issue[]) => string {
  const { t } = useFormat();
  return (issues) =>
    issues
      .map(({ code, params, where }) => t(`app:load.issue.${code}`, { ...params, ...where, defaultValue: code }))
      .join(" ");
}
