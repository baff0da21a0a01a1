import fc from "fast-check";
import { expect, it } from "vitest";
import { compareCodes } from "./compare-codes.ts";

it("orders codes of places and dates as a language would", () => {
  const digits = fc.array(fc.constantFrom(..."0123456789"), { minLength: 6, maxLength: 6 }).map((six) => six.join(""));
  const code = fc.oneof(digits, fc.constant("CN"));
  const date = digits.map((six) => `20${six.slice(0, 2)}-${six.slice(2, 4)}-${six.slice(4)}`);
  for (const text of [code, date])
    fc.assert(fc.property(text, text, (a, b) => compareCodes(a, b) === Math.sign(a.localeCompare(b))));
  expect(["CN", "320000", "310000"].sort(compareCodes)).toEqual(["310000", "320000", "CN"]);
});
