import { describe, expect, it } from "vitest";
import { withHints, withMetaPolicy } from "./finish-site.ts";
import { META_POLICY } from "./headers.mjs";

const PAGE = '<html><head><link rel="stylesheet" href="./assets/index.css"></head><body></body></html>';

describe("withHints", () => {
  it("hints at each kind of file in the way that its later request will match", () => {
    const html = withHints(PAGE, ["assets/a.json", "assets/map.css", "assets/map.js", "assets/gl-worker-1.js"]);
    expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="./assets/a.json">');
    expect(html).toContain('<link rel="preload" as="style" crossorigin href="./assets/map.css">');
    expect(html).toContain('<link rel="modulepreload" crossorigin href="./assets/map.js">');
    expect(html).toMatch(/<link [^>]*href="\.\/assets\/gl-worker-1\.js">/);
    expect(html.indexOf("a.json")).toBeLessThan(html.indexOf("</head>"));
  });

  it("leaves out what the page names already and what it cannot hint at", () => {
    expect(withHints(PAGE, ["assets/index.css", "assets/photo.png"])).toBe(PAGE);
  });
});

describe("withMetaPolicy", () => {
  it("puts the policy before anything that loads", () => {
    const html = withMetaPolicy(PAGE);
    expect(html).toContain(`content="${META_POLICY}"`);
    expect(html.indexOf("http-equiv")).toBeLessThan(html.indexOf("stylesheet"));
  });

  it("lets the page connect to the origins that were allowed at build", () => {
    const html = withMetaPolicy(PAGE, ["https://routing.example.org"]);
    expect(html).toContain("; connect-src 'self' https://routing.example.org; ");
  });
});
