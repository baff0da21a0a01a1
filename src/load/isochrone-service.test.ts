import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseIsochrones } from "../../data/formats/isochrones.ts";
import { startRoutingServer } from "../../tests/support/routing-server.mjs";
import { parseEndpoint, type RoutingProtocol, type RoutingQuestion, requestFor } from "./isochrone-endpoint.ts";
import { textOfFile } from "./isochrone-file.ts";
import { askIsochrone, type RoutingOptions, type RoutingProgress } from "./isochrone-service.ts";

const endpointOf = (text: string) => {
  const parsed = parseEndpoint(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.endpoint;
};
const PROFILE = { valhalla: "auto", openrouteservice: "driving-car" };
const question = (origin: string, protocol: RoutingProtocol): RoutingQuestion => ({
  endpoint: endpointOf(origin),
  protocol,
  profile: PROFILE[protocol],
  lngLat: [121.4737001234, 31.2304],
  minutes: 30,
});
const read: RoutingOptions["read"] = async (text, options) => parseIsochrones(text, options);

/** Addresses and what looks like them. */
const typed = fc
  .tuple(
    fc.constantFrom("", "http://", "https://", "HTTP:", "ftp://", "//", "javascript:", "https:/"),
    fc.constantFrom(
      "",
      "localhost",
      "127.0.0.1",
      "[::1]",
      "example.org",
      "a@b",
      "localhost.x",
      "127.1",
      "[",
      "例え.jp",
    ),
    fc.string({ maxLength: 12 }),
  )
  .map((parts) => parts.join(""));

describe("the address of a service", () => {
  it.each([
    ["https://routing.example.org", "https://routing.example.org"],
    ["routing.example.org/valhalla/", "https://routing.example.org/valhalla"],
    ["  HTTPS://Routing.Example.org:8443//  ", "https://routing.example.org:8443"],
    ["http://localhost:8002", "http://localhost:8002"],
    ["http://127.0.0.1:8002/", "http://127.0.0.1:8002"],
    ["http://[::1]:8002", "http://[::1]:8002"],
  ])("%s", (text, base) => expect(parseEndpoint(text)).toMatchObject({ ok: true, endpoint: { base } }));

  it.each([
    ["", "endpoint-empty"],
    ["https://", "endpoint-no-url"],
    ["https://a b", "endpoint-no-url"],
    ["http://routing.example.org", "endpoint-not-https"],
    ["http://localhost.example.org", "endpoint-not-https"],
    ["http://127.0.0.1.example.org", "endpoint-not-https"],
    ["ftp://localhost", "endpoint-not-https"],
    ["javascript://localhost/%0aalert(1)", "endpoint-not-https"],
    ["https://me:secret@routing.example.org", "endpoint-secret"],
    ["https://routing.example.org?api_key=1", "endpoint-query"],
    ["https://routing.example.org#x", "endpoint-query"],
  ])("%s is refused", (text, code) => expect(parseEndpoint(text)).toEqual({ ok: false, code }));

  it("whatever is typed is an https address, one of this machine, or refused", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseEndpoint(text);
        if (parsed.ok)
          expect(parsed.endpoint.base).toMatch(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$))/);
      }),
    );
  });
});

describe("what is sent", () => {
  it("to Valhalla: the place, the time and the mode, in the address", () => {
    const sent = requestFor(question("https://v.example.org", "valhalla"));
    expect(sent).toMatchObject({ method: "GET", shown: { address: "https://v.example.org/isochrone" } });
    expect(JSON.parse(new URL(sent.url).searchParams.get("json") ?? "")).toEqual(JSON.parse(sent.shown.question));
    expect(sent.shown.question).toBe(
      '{"locations":[{"lat":31.2304,"lon":121.4737}],"costing":"auto","contours":[{"time":30}],"polygons":true}',
    );
    for (const path of ["/isochrone", "/isochrone/v1", "/isochrone/"])
      expect(requestFor(question(`https://v.example.org${path}`, "valhalla")).shown.address).toBe(
        `https://v.example.org${path.replace(/\/$/, "")}`,
      );
  });

  it("to openrouteservice: the same as a body, and the key in a header that nobody is shown", () => {
    for (const path of ["", "/", "/v2", "/v2/isochrones", "/v2/isochrones/foot-walking"])
      expect(requestFor(question(`https://o.example.org/ors${path}`, "openrouteservice"))).toMatchObject({
        method: "POST",
        url: "https://o.example.org/ors/v2/isochrones/driving-car",
        body: '{"locations":[[121.4737,31.2304]],"range":[1800],"range_type":"time"}',
      });
    const sent = requestFor({ ...question("https://o.example.org", "openrouteservice"), apiKey: " secret " });
    expect(sent.headers.Authorization).toBe("secret");
    expect(JSON.stringify(sent.shown)).not.toContain("secret");
    expect(sent.url).not.toContain("secret");
  });
});

describe("a service asked over the network", () => {
  let server: Awaited<ReturnType<typeof startRoutingServer>>;
  beforeAll(async () => {
    server = await startRoutingServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.setMode("good");
    server.asked.length = 0;
  });

  const ask = (protocol: RoutingProtocol = "valhalla", options: Partial<RoutingOptions> = {}) =>
    askIsochrone(question(server.origin, protocol), { read, ...options });

  it.each(["valhalla", "openrouteservice"] as const)("%s: the area, its time and its mode", async (protocol) => {
    const steps: RoutingProgress["step"][] = [];
    const answer = await ask(protocol, { onProgress: ({ step }) => steps.push(step) });
    expect(answer).toMatchObject({
      ok: true,
      isochrones: [{ minutes: 30, provider: protocol, mode: PROFILE[protocol], geometry: { type: "Polygon" } }],
      issues: [],
    });
    expect([...new Set(steps)]).toEqual(["waiting", "receiving", "reading"]);
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.headers).not.toHaveProperty("referer");
    expect(server.asked[0]?.headers).not.toHaveProperty("cookie");
  });

  it.each([
    ["html", "is-html", {}],
    ["shape", "shape-unknown", {}],
    ["text", "not-json", {}],
    ["empty", "no-features", {}],
    ["lines", "geometry-lines", {}],
    ["error", "service-status", { status: 500, text: "The road network is being loaded" }],
    ["denied", "service-denied", { status: 403, text: "Access to this API has been disallowed" }],
    ["limit", "service-limit", { status: 429 }],
    ["redirect", "service-redirects", {}],
    ["cut", "service-broken-off", {}],
    ["huge", "too-large", { most: 20 }],
  ] as const)("%s: %s", async (mode, code, params) => {
    server.setMode(mode);
    expect(await ask()).toMatchObject({ ok: false, issues: [{ severity: "error", code, params }] });
  });

  it("slow: given up after a time, and at once when the reader gives up", async () => {
    server.setMode("slow");
    expect(await ask("valhalla", { timeoutMs: 80 })).toMatchObject({
      issues: [{ code: "service-timeout", params: { seconds: 0.08 } }],
    });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 40);
    expect(await ask("openrouteservice", { signal: stop.signal })).toMatchObject({
      issues: [{ code: "cancelled" }],
    });
    expect(await ask("valhalla", { signal: AbortSignal.abort() })).toMatchObject({
      issues: [{ code: "cancelled" }],
    });
  });

  it("down: unreachable, or refused by the page's own policy when that says so", async () => {
    const gone = await startRoutingServer();
    await gone.close();
    const asked = question(gone.origin, "valhalla");
    const host = new URL(gone.origin).host;
    expect(await askIsochrone(asked, { read })).toMatchObject({
      issues: [{ code: "service-unreachable", params: { host } }],
    });
    const watch = () => ({ refused: async () => true, stop: () => undefined });
    expect(await askIsochrone(asked, { read, watch })).toMatchObject({
      issues: [{ code: "service-policy", params: { host, origin: gone.origin } }],
    });
  });
});

describe("a file", () => {
  it("is read as UTF-8, up to a size", async () => {
    expect(await textOfFile(new Blob(["{}"]))).toEqual({ ok: true, text: "{}" });
    const name = "a.json";
    expect(await textOfFile(new File([new Uint8Array([0xff, 0xfe, 0])], name))).toMatchObject({
      issues: [{ code: "not-utf8", where: { file: name } }],
    });
    expect(await textOfFile({ size: 20_000_001 } as Blob)).toMatchObject({ issues: [{ code: "too-large" }] });
    const gone = {
      size: 1,
      arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")),
    } as unknown as Blob;
    expect(await textOfFile(gone)).toMatchObject({ issues: [{ code: "file-gone" }] });
  });
});
