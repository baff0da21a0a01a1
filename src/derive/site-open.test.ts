import { expect, test } from "vitest";
import type { OpenTime } from "../../data/schema/site.ts";
import { isOpenAt } from "./site-open.ts";

const day = (date: string) => ({ start: date, end: date });
const year = (number: number) => ({ start: `${number}-01-01`, end: `${number}-12-31` });
const at = (open: Omit<OpenTime, "sourceId"> | undefined, date: string) =>
  isOpenAt({ open: open && { ...open, sourceId: "fixture" } }, date);

test("nothing stated is no opinion", () => {
  expect(at(undefined, "2024-01-01")).toBe("not-stated");
});

test("a day on which it opened", () => {
  const open = { from: day("2021-01-04") };
  expect(at(open, "2021-01-03")).toBe("not-yet");
  expect(at(open, "2021-01-04")).toBe("open");
  expect(at(open, "2027-01-04")).toBe("open");
});

test("a year within which it opened: nobody says on which day of it", () => {
  const open = { from: year(2021) };
  expect(at(open, "2020-12-31")).toBe("not-yet");
  expect(at(open, "2021-01-01")).toBe("not-stated");
  expect(at(open, "2021-12-30")).toBe("not-stated");
  expect(at(open, "2021-12-31")).toBe("open");
});

test("a day on which it closed is the last on which nobody can tell", () => {
  const open = { from: day("2021-01-04"), until: day("2024-05-31") };
  expect(at(open, "2024-05-30")).toBe("open");
  expect(at(open, "2024-05-31")).toBe("not-stated");
  expect(at(open, "2024-06-01")).toBe("closed");
});

test("closed, and nobody says when it opened", () => {
  const open = { until: year(2024) };
  expect(at(open, "2023-06-01")).toBe("not-stated");
  expect(at(open, "2024-06-01")).toBe("not-stated");
  expect(at(open, "2025-01-01")).toBe("closed");
});
