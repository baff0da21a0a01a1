import fc from "fast-check";
import { expect, it } from "vitest";
import { Text, textsByName } from "./text.ts";
import * as z from "./zod.ts";

/** The same schema without its shortcut. */
const judge = z.clone(Text);

it("a text is taken, or refused for the same reasons, with and without the shortcut", () => {
  const words = fc.constantFrom<unknown>("直播", "live", "", undefined, null, 1, ["a"]);
  const value = fc.oneof(
    fc.record({ zhHans: words, zhHant: words, en: words, more: words }, { requiredKeys: [] }),
    fc.constantFrom<unknown>(null, undefined, "live", ["a", "b", "c"]),
  );
  fc.assert(
    fc.property(value, (given) => {
      const [quick, slow] = [Text.safeParse(given), judge.safeParse(given)];
      expect(quick.success).toBe(slow.success);
      expect(quick.error?.issues).toEqual(slow.error?.issues);
      expect(quick.data).toEqual(slow.data);
    }),
  );
  const text = Text.parse({ en: "live", zhHant: "直播", zhHans: "直播" });
  expect(Object.keys(text)).toEqual(["zhHans", "zhHant", "en"]);
});

it("texts by name are those that a record of two patterns takes", () => {
  const [name, text] = [/^[a-z]{1,2}$/, /^[a-z]{0,2}$/];
  const [quick, judge] = [
    textsByName(name, text),
    z.record(z.string().check(z.regex(name)), z.string().check(z.regex(text))),
  ];
  const some = fc.constantFrom<unknown>("", "a", "abc", "A", 1, null, undefined);
  const value = fc.oneof(
    fc.dictionary(fc.constantFrom("a", "bb", "ccc", "D", ""), some, { noNullPrototype: true }),
    fc.constantFrom<unknown>(null, undefined, "a", 1, [], ["a"]),
  );
  fc.assert(
    fc.property(value, (given) => {
      expect(quick.safeParse(given).success).toBe(judge.safeParse(given).success);
    }),
  );
});
