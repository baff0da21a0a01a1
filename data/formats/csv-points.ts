import type { Issue, Result } from "../schema/issue.ts";
import type { PointRow, PointTable } from "../schema/siting-file.ts";
import type { CsvIssueCode } from "./csv-issues.ts";
import { type CsvRow, csvRows, numberOf } from "./csv-rows.ts";

/** More columns than this are no table of points. */
export const MAX_POINT_COLUMNS = 100;
const LONGEST_NAME = 120;

/** What a column may be called, in lower case without blanks, marks and units. */
const NAMES = {
  id: ["id", "name", "code", "编号", "编码", "代码", "名称", "名字", "编号名称", "編號", "編碼", "代碼", "名稱"],
  lng: ["lng", "lon", "long", "longitude", "x", "经度", "經度", "lngwgs84", "lonwgs84"],
  lat: ["lat", "latitude", "y", "纬度", "緯度", "latwgs84"],
  weight: [
    "weight",
    "demand",
    "population",
    "value",
    "count",
    "权重",
    "權重",
    "需求",
    "需求量",
    "人口",
    "常住人口",
    "数量",
    "數量",
    "值",
  ],
} as const;
type Role = keyof typeof NAMES;

/**
 * Reads a table of points: a name, a position and any further columns, a row a point.
 *
 * @param text delimited text with a header; columns in any order, known by their names in English or Chinese: `id`/名称 (may be absent: the row's
 *   number then), `lon`/`lng`/经度, `lat`/纬度, both in degrees on WGS 84. A column `weight`/权重/population/人口 … is what each point weighs.
 * @returns the points with all other columns, in which a blank cell stays blank; an error for each row that could not be read, with its row
 *   and column, and the other rows are kept; or why there is none. Never throws.
 *
 * Refused: positions out of range, and rows whose two coordinates are in the other's column (`swapped`): they are not turned round, as
 * the file may be wrong in more. Told: names and positions that stand twice, columns without a name (left out), a column that looks like
 * numbers and has cells that are none. The last of equal column names is not lost: it gets a number.
 */
export function parsePoints(text: string, where: Issue["where"] = {}): Result<PointTable> {
  const read = csvRows(text, where);
  if (!read.ok) return read;
  const { header, rows } = read;
  const issues = [...read.issues];
  const note = (severity: Issue["severity"], code: CsvIssueCode, at: Issue["where"], params: Issue["params"] = {}) => {
    issues.push({ severity, code, where: { ...where, ...at }, params });
  };
  if (header.cells.length > MAX_POINT_COLUMNS) {
    note("error", "too-many-columns", { row: header.row }, { most: MAX_POINT_COLUMNS });
    return { ok: false, issues };
  }
  const [id, lng, lat] = (["id", "lng", "lat"] as const).map((role) => columnOf(header, role));
  for (const [role, at] of [
    ["lng", lng],
    ["lat", lat],
  ] as const)
    if (at === undefined)
      note("error", "column-missing", { row: header.row, field: role }, { known: NAMES[role].join(", ") });
  if (lng === undefined || lat === undefined) return { ok: false, issues };

  const others = header.cells.flatMap((name, at) => {
    if (at === id || at === lng || at === lat) return [];
    const isBlank = rows.every(({ cells }) => cells[at] === "");
    if (name === "" && !isBlank) note("warning", "column-unnamed", { row: header.row }, { column: at + 1 });
    return name === "" ? [] : [at];
  });
  const names = unique(others.map((at) => (header.cells[at] as string).slice(0, LONGEST_NAME)));
  const points = new Map<number, { id: string; lngLat: PointRow["lngLat"] }>();
  const seen = { id: new Map<string, number>(), position: new Map<string, number>() };
  for (const { row, cells } of rows) {
    const lngLat = positionOf(cells[lng] as string, cells[lat] as string, (severity, code, field, params) =>
      note(severity, code, { row, field: header.cells[field === "lng" ? lng : lat] as string }, params),
    );
    if (!lngLat) continue;
    const name = ((id === undefined ? "" : cells[id]) || String(row)).slice(0, LONGEST_NAME);
    if (id !== undefined && cells[id] === "") note("warning", "name-blank", { row, field: header.cells[id] as string });
    const sameName = seen.id.get(name);
    if (sameName !== undefined) note("warning", "name-twice", { row }, { name, first: sameName });
    else seen.id.set(name, row);
    const place = lngLat.join();
    const samePlace = seen.position.get(place);
    if (samePlace !== undefined) note("warning", "position-twice", { row }, { first: samePlace });
    else seen.position.set(place, row);
    points.set(row, { id: name, lngLat });
  }
  if (points.size === 0) {
    note("error", "no-points", {});
    return { ok: false, issues };
  }
  const kept = rows.filter(({ row }) => points.has(row));
  const columns = others.map((at, i) => ({ name: names[i] as string, isNumeric: isNumeric(kept, at) }));
  others.forEach((at, i) => {
    if (columns[i]?.isNumeric)
      tellOddNumbers(kept, at, (row, found) =>
        note("warning", "not-a-number", { row, field: names[i] as string }, { found }),
      );
  });
  const weight = others.findIndex((at, i) => isCalled(header.cells[at] as string, "weight") && columns[i]?.isNumeric);
  const table = kept.map(
    ({ row, cells }): PointRow => ({
      ...(points.get(row) as { id: string; lngLat: PointRow["lngLat"] }),
      cells: others.map((at, i) => cellOf(cells[at] as string, columns[i]?.isNumeric === true)),
    }),
  );
  return { ok: true, value: { kind: "points", columns, weight: weight < 0 ? null : weight, rows: table }, issues };
}

const spelt = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_\-.]|\(.*?\)|\[.*?\]/g, "");
const isCalled = (name: string, role: Role) => (NAMES[role] as readonly string[]).includes(spelt(name));

/** The first column of that name; the better known name first. */
function columnOf({ cells }: CsvRow, role: Role): number | undefined {
  for (const known of NAMES[role]) {
    const at = cells.findIndex((name) => spelt(name) === known);
    if (at >= 0) return at;
  }
  return undefined;
}

type Tell = (severity: Issue["severity"], code: CsvIssueCode, field: "lng" | "lat", params?: Issue["params"]) => void;

function positionOf(lngText: string, latText: string, tell: Tell): PointRow["lngLat"] | null {
  const [lng, lat] = [numberOf(lngText), numberOf(latText)];
  const tellOne = (value: number | undefined, found: string, field: "lng" | "lat", most: number) => {
    if (value === undefined) tell("error", found === "" ? "coordinate-blank" : "coordinate-unread", field, { found });
    else if (Math.abs(value) > most) tell("error", "coordinate-out-of-range", field, { found, most });
    else return true;
    return false;
  };
  if (lng !== undefined && lat !== undefined && Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lng) <= 90) {
    tell("error", "swapped", "lat", { lng: lngText, lat: latText });
    return null;
  }
  const isLng = tellOne(lng, lngText, "lng", 180);
  const isLat = tellOne(lat, latText, "lat", 90);
  return isLng && isLat ? [(lng as number) + 0, (lat as number) + 0] : null;
}

const isOdd =
  (at: number) =>
  ({ cells }: CsvRow) =>
    cells[at] !== "" && numberOf(cells[at] as string) === undefined;

/** Whether more than half of the filled cells are numbers. */
function isNumeric(rows: readonly CsvRow[], at: number): boolean {
  const filled = rows.filter(({ cells }) => cells[at] !== "").length;
  return rows.filter(isOdd(at)).length * 2 < filled;
}

/** The first few cells that are no numbers. */
function tellOddNumbers(rows: readonly CsvRow[], at: number, tell: (row: number, found: string) => void): void {
  for (const { row, cells } of rows.filter(isOdd(at)).slice(0, 20))
    tell(row, (cells[at] as string).slice(0, LONGEST_NAME));
}

function cellOf(cell: string, asNumber: boolean): number | string | null {
  if (cell === "") return null;
  return asNumber ? (numberOf(cell) ?? null) : cell;
}

function unique(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; used.has(own); n += 1) own = `${name} ${n}`;
    used.add(own);
    return own;
  });
}

/** The table as text that `parsePoints` reads back the same, but for names of columns that mean something else there. */
export function writePoints({ columns, rows }: PointTable): string {
  const lines = [
    ["id", "lng", "lat", ...columns.map(({ name }) => name)],
    ...rows.map(({ id, lngLat, cells }) => [
      id,
      ...lngLat.map(String),
      ...cells.map((cell) => (cell === null ? "" : String(cell))),
    ]),
  ];
  return `${lines.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

const quoted = (cell: string) => (/[",\r\n\t;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
