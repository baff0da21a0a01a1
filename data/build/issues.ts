import type { Issue } from "../schema/issue.ts";

/** Where something stands in the data: the file, and for a CSV the row as a spreadsheet counts it (the header is 1). */
export interface Place {
  file: string;
  row?: number;
}

/** A record together with where it was read. */
export interface Located<T> extends Place {
  record: T;
}

/** A fault that stops the build. Undefined parts of `where` are left out, so that issues compare by value. */
export function fault(
  code: string,
  where: Place & { field?: string; feature?: string },
  params: Issue["params"] = {},
): Issue {
  const known = Object.entries(where).filter(([, value]) => value !== undefined);
  return { severity: "error", code, where: Object.fromEntries(known), params };
}
