import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CONTENT_SECURITY_POLICY,
  cacheControl,
  IMMUTABLE,
  META_POLICY,
  parseRoutingOrigins,
  REVALIDATE,
  SECURITY_HEADERS,
  securityHeaders,
} from "./headers.mjs";

const guide = readFileSync(join(import.meta.dirname, "../docs/hosting.md"), "utf8");

/** The code of a section, or its table where it has no code. */
function section(title: string): string {
  const [, text = ""] = guide.split(`\n## ${title}`);
  return text.split("\n## ")[0] ?? "";
}

describe("docs/hosting.md", () => {
  it("states no other policy than the server's", () => {
    const policies = guide.match(/default-src[^"`\n]*/g) ?? [];
    expect(policies).toHaveLength(5);
    expect(policies.filter((policy) => policy !== CONTENT_SECURITY_POLICY)).toEqual([META_POLICY]);
    expect(section("GitHub Pages")).toContain(`content="${META_POLICY}"`);
  });

  it.each(["What every answer carries", "nginx", "Caddy", "Netlify and Cloudflare Pages"])(
    "%s gives every header with the server's value",
    (title) => {
      const text = section(title);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        const line = text.split("\n").find((candidate) => candidate.includes(name));
        expect(line, name).toContain(value);
      }
      expect(text).toContain(IMMUTABLE);
    },
  );

  it("says that a meta policy does not govern workers", () => {
    expect(section("GitHub Pages")).toMatch(/\*\*Workers\.\*\* A `<meta>` governs the page alone/);
  });
});

describe("META_POLICY", () => {
  it("is the policy without what a meta cannot say", () => {
    expect(`${META_POLICY}; frame-ancestors 'self'`).toBe(CONTENT_SECURITY_POLICY);
  });
});

describe("ROUTING_ORIGINS", () => {
  it.each([
    [undefined, []],
    ["  ", []],
    ["https://routing.example.org", ["https://routing.example.org"]],
    [" https://a.example.org/  https://A.example.org:8443\n", ["https://a.example.org", "https://a.example.org:8443"]],
    ["https://a.example.org https://a.example.org/", ["https://a.example.org"]],
    [
      "http://localhost:8002 http://127.0.0.1:8082 http://[::1]:1",
      ["http://localhost:8002", "http://127.0.0.1:8082", "http://[::1]:1"],
    ],
  ])("%j is read", (setting, origins) => {
    expect(parseRoutingOrigins(setting)).toEqual(origins);
    const policy = securityHeaders(parseRoutingOrigins(setting))["Content-Security-Policy"];
    const added = origins.map((origin) => ` ${origin}`).join("");
    expect(policy).toBe(CONTENT_SECURITY_POLICY.replace("connect-src 'self'", `connect-src 'self'${added}`));
  });

  it.each([
    "*",
    "https:",
    "https://*",
    "https://*.example.org",
    "https://routing.example.org/v1",
    "https://routing.example.org?x",
    "http://routing.example.org",
    "http://localhost.example.org",
    "https://me@routing.example.org",
    "routing.example.org",
    "wss://routing.example.org",
    "data:",
    "'unsafe-inline'",
    "https://a.example.org;script-src",
    "https://a.example.org,https://b.example.org",
    "https://a.example.org:99999",
  ])("%s is refused by name", (setting) => {
    expect(() => parseRoutingOrigins(`https://good.example.org ${setting}`)).toThrow(`"${setting}" is no origin`);
  });
});

describe("cacheControl", () => {
  it.each([
    ["/assets/index-C1KFxNao.js", IMMUTABLE],
    ["/assets/maplibre-gl-worker-DX6FIJ71.js", IMMUTABLE],
    ["/assets/atlas-J-m3_3EX.json", IMMUTABLE],
    ["/assets/plain.js", REVALIDATE],
    ["/index-C1KFxNao.js", REVALIDATE],
    ["/", REVALIDATE],
  ])("%s", (path, expected) => {
    expect(cacheControl(path)).toBe(expected);
  });
});
