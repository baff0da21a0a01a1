import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryView } from "../../tests/support/arbitrary-view.ts";
import { decodeView, encodeView, LINK_KEYS } from "./url.ts";
import { DEFAULT_VIEW, LOCALES, View } from "./view.ts";

describe("encodeView and decodeView", () => {
  it("give every view back as it was, whatever language the reader's browser speaks", () => {
    fc.assert(
      fc.property(arbitraryView, fc.constantFrom(...LOCALES), (view, locale) => {
        const base = { ...DEFAULT_VIEW, locale };
        const link = encodeView(view, base);
        expect(decodeView(`#${link}`, base)).toEqual({ view, issues: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("write nothing for the default view", () => {
    expect(encodeView(DEFAULT_VIEW)).toBe("");
  });

  it("state the language only when it is not the reader's own", () => {
    const base = { ...DEFAULT_VIEW, locale: "en" as const };
    expect(encodeView(base, base)).toBe("");
    expect(encodeView(DEFAULT_VIEW, base)).toBe("lang=zh-Hans");
    expect(decodeView("#i=gdp", base).view.locale).toBe("en");
  });

  it("stay readable in the address bar", () => {
    const link = encodeView({
      ...DEFAULT_VIEW,
      selection: { type: "place", id: "310118" },
      reaches: [{ origin: { type: "site", id: "hongqiao-pinhui" }, extent: { type: "distance", km: 30 } }],
      figure: "gdp/310118/2023-01-01/2023-12-31",
    });
    expect(link).toBe("s=place:310118&f=gdp/310118/2023-01-01/2023-12-31&r=hongqiao-pinhui@30");
  });
});

describe("decodeView of a link that we did not write", () => {
  it("never throws, and gives a valid view", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "%",
        "%E4",
        "%ff",
        "__proto__",
        "constructor",
        "NaN",
        "Infinity",
        "1e999",
        "=",
        "&",
        "#",
        "..",
        "@",
        ";",
      ),
      fc.constantFrom(...Object.keys(LINK_KEYS)),
    );
    const link = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.array(fc.tuple(piece, piece).map(([key, text]) => `${key}=${text}`)).map((parts) => `#${parts.join("&")}`),
    );
    fc.assert(
      fc.property(link, (hash) => {
        expect(View.safeParse(decodeView(hash).view).success).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["#t=2017-02-30", "t"],
    ["#t=1999-12-31", "t"],
    ["#k=NaN", "k"],
    ["#k=1e999", "k"],
    ["#k=99", "k"],
    ["#w=2020-01-01..2010-01-01", "w"],
    ["#i=%E4%", "i"],
    ["#i=", "i"],
    ["#s=place:__proto__", "s"],
    ["#s=galaxy:310118", "s"],
    ["#r=hongqiao-pinhui@0", "r"],
    ["#r=hongqiao-pinhui@20001", "r"],
    ["#r=1,2@", "r"],
    ["#r=999,0@5", "r"],
    ["#b=3,2,1", "b"],
    ["#fr=1", "fr"],
    ["#cam=1,2", "cam"],
    ["#f=javascript:alert(1)", "f"],
    ["#lang=tlh", "lang"],
  ])("keeps the default for %s and says so", (hash, key) => {
    expect(decodeView(hash)).toEqual({ view: DEFAULT_VIEW, issues: [{ code: "unreadable-value", key }] });
  });

  it("lets each key stand or fall alone", () => {
    const { view, issues } = decodeView("#m=reach&k=banana&tab=3d&s=place:310118");
    expect(view).toEqual({ ...DEFAULT_VIEW, mode: "reach", selection: { type: "place", id: "310118" } });
    expect(issues).toEqual([
      { code: "unreadable-value", key: "k" },
      { code: "unknown-key", key: "tab" },
    ]);
  });

  it("keeps the reaches that can be read, as many as fit, and says that some were not", () => {
    const issues = [{ code: "unreadable-value", key: "r" }];
    const some = decodeView("#r=a@NaN;x@3;121.4,31.2@0;nothing;121.4,91@3;121.4,31.2@30");
    expect(some).toEqual({ ...decodeView("#r=x@3;121.4,31.2@30"), issues });
    expect(some.view.reaches).toHaveLength(2);
    const many = decodeView(`#r=${Array.from({ length: 13 }, (_, i) => `121.4,31.2@${i + 1}`).join(";")}`);
    expect(many.view.reaches.map(({ extent }) => extent.type === "distance" && extent.km)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    expect(many.issues).toEqual(issues);
    const second = decodeView("#rx=0.5&rx2=a@0;b@3");
    expect(second.view.reach.second?.reaches).toHaveLength(1);
    expect(second.issues).toEqual([{ code: "unreadable-value", key: "rx2" }]);
  });

  it("does not take the names of every object for keys", () => {
    const { view, issues } = decodeView("#__proto__=x&constructor=x&toString=x");
    expect(view).toEqual(DEFAULT_VIEW);
    expect(issues.map(({ code }) => code)).toEqual(["unknown-key", "unknown-key", "unknown-key"]);
  });

  it("refuses a link longer than any of ours as a whole, with one issue", () => {
    expect(decodeView(`#i=${"a".repeat(1_000_000)}`).issues).toEqual([{ code: "too-long", key: "#" }]);
  });
});

describe("docs/links.md", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/links.md"), "utf8");

  it("lists exactly the keys of a link, in their order", () => {
    const documented = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect(documented).toEqual(Object.keys(LINK_KEYS));
  });

  it("gives an example for each key that is read without a fault and says something", () => {
    const examples = [...text.matchAll(/^\| `(\w+)` \|.*\| `(\w+=[^`]+)` \|$/gm)];
    expect(examples).toHaveLength(Object.keys(LINK_KEYS).length);
    for (const [, key, example] of examples) {
      const { view, issues } = decodeView(`#${example}`);
      expect({ key, issues }).toEqual({ key, issues: [] });
      expect({ key, link: encodeView(view) }).toEqual({ key, link: example });
    }
  });
});
