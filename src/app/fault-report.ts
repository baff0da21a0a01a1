import type { Issue } from "../../data/schema/issue.ts";

/** What a maintainer needs: where, what, on which page. Nothing that the reader typed beyond the link itself. */
export function faultReport(what: string, where: string): string {
  return [`Livestream Atlas: ${where}`, what, location.href, navigator.userAgent].join("\n");
}

export function errorText(error: Error): string {
  return error.stack?.includes(error.message) ? error.stack : `${error.name}: ${error.message}\n${error.stack ?? ""}`;
}

export function issueText({ code, where, params }: Issue): string {
  return `${code} ${JSON.stringify(where)} ${JSON.stringify(params)}`;
}
