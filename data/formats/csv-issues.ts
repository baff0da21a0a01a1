/** What reading a CSV may tell, with the params of its words; `where` names row and column where there is one. */
export const CSV_ISSUES = {
  /** MB at most. */
  "too-large": ["most"],
  "utf-16": [],
  "encoding-unknown": [],
  /** Not UTF-8, and read as this. */
  "encoding-guessed": ["encoding"],
  "empty-text": [],
  "only-header": [],
  /** A quotation mark that is not closed, or stands within a cell. */
  "quotes-open": [],
  "too-many-rows": ["most"],
  "too-many-columns": ["most"],
  "too-many-cells": ["most"],
  /** A row with other than as many cells as the header. */
  "row-length": ["found", "expected"],
  /** `where.field` is lng or lat; the names by which it would be known. */
  "column-missing": ["known"],
  "column-unnamed": ["column"],
  "name-blank": [],
  /** The row where it stood first; in the header of a matrix there is none. */
  "name-twice": ["name", "first"],
  "position-twice": ["first"],
  "coordinate-blank": [],
  "coordinate-unread": ["found"],
  "coordinate-out-of-range": ["found", "most"],
  /** Longitude in the column of latitudes. */
  swapped: ["lng", "lat"],
  "not-a-number": ["found"],
  negative: ["found"],
  "no-points": [],
  "no-matrix": [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CsvIssueCode = keyof typeof CSV_ISSUES;
