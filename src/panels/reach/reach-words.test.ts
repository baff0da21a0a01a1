import { expect, test } from "vitest";
import { parseRadiusKm } from "./radius-field.tsx";

test.each([
  ["30", 30],
  ["12.5 km", 12.5],
  ["300公里", 300],
  ["１００", 100],
  ["20,000", 20_000],
])("%s is read as %d km", (text, km) => {
  expect(parseRadiusKm(text)).toBe(km);
});

test.each(["", "0", "-5", "20001", "1e3", "NaN", "Infinity", "12 miles", "0x10"])("%j is refused", (text) => {
  expect(parseRadiusKm(text)).toBeNull();
});
