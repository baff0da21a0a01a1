import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtexCitation, type Citation, escapeBibtex, plainCitation } from "./cite.ts";

const CITATION: Citation = {
  producer: "100EC",
  title: "Livestream commerce & co.",
  published: "2025-06",
  accessed: "2026-08-05",
  locator: "§1.1",
  url: "http://www.ec100.cn/detail--6650140.html",
  statement: "Retail sales, Shanghai, 2024: over 493.7 billion CNY",
  ref: "livestream_retail_sales/310000/2024-01-01/2024-12-31",
};

describe("plainCitation", () => {
  it("names producer, title, date, place, address, number and reference", () => {
    expect(plainCitation(CITATION, "accessed")).toBe(
      "100EC. Livestream commerce & co. 2025-06. §1.1. http://www.ec100.cn/detail--6650140.html (accessed 2026-08-05). " +
        "Retail sales, Shanghai, 2024: over 493.7 billion CNY. [livestream_retail_sales/310000/2024-01-01/2024-12-31].",
    );
  });

  it("leaves out what is not known", () => {
    const bare = { ...CITATION, published: null, accessed: null, locator: null, url: null };
    expect(plainCitation(bare, "accessed")).not.toMatch(/null|undefined|accessed/);
  });
});

describe("bibtexCitation", () => {
  it("is an entry with a key of letters, digits and dashes", () => {
    const entry = bibtexCitation(CITATION);
    expect(entry).toMatch(/^@misc\{atlas-livestream-retail-sales-310000-2024-01-01-2024-12-31,\n/);
    expect(entry).toContain("year = {2025}");
    expect(entry).toContain("\\&");
    expect(entry).not.toMatch(/null|undefined/);
  });

  it("keeps its braces balanced, whatever the words are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, url) => {
        const entry = bibtexCitation({ ...CITATION, title, url: url || null }).replace(/\\[{}]/g, "");
        let depth = 0;
        for (const sign of entry) {
          if (sign === "{") depth += 1;
          if (sign === "}") depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it("escapes what TeX would read as a command", () => {
    expect(escapeBibtex("100 % & C_2")).toBe("100 \\% \\& C\\_2");
  });
});
