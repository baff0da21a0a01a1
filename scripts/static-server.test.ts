import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { precompress } from "./precompress.mjs";
import { createStaticServer } from "./static-server.mjs";

/** The policy word for word, so that a slip in the shared constant cannot agree with itself. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; " +
  "form-action 'none'; object-src 'none'; frame-src 'none'; frame-ancestors 'self'";

const SCRIPT = `export const words = "${"streaming ".repeat(400)}";\n`;
const PAGE = "<!doctype html><title>Atlas</title>";

let folder: string;
let server: Server;
let port: number;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A raw request: fetch would tidy `..` away before it is sent. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject).end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "atlas-server-"));
  const site = join(folder, "site");
  mkdirSync(join(site, "assets"), { recursive: true });
  mkdirSync(join(site, ".vite"));
  writeFileSync(join(site, "index.html"), PAGE);
  writeFileSync(join(site, "assets/app-Ab3_x-9Z.js"), SCRIPT);
  writeFileSync(join(site, "assets/worker-Ab3_x-9Z.js"), SCRIPT);
  writeFileSync(join(site, "assets/atlas-Ab3_x-9Z.json"), "{}");
  writeFileSync(join(site, "manifest.webmanifest"), "{}");
  writeFileSync(join(site, ".vite/manifest.json"), "{}");
  writeFileSync(join(folder, "secret.txt"), "secret");
  symlinkSync(join(folder, "secret.txt"), join(site, "link.txt"));
  await precompress(site);
  server = createStaticServer(site);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("headers", () => {
  it.each(["/", "/index.html", "/assets/worker-Ab3_x-9Z.js", "/assets/atlas-Ab3_x-9Z.json", "/nowhere", "/%ff"])(
    "%s carries the policy",
    async (path) => {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toBe(POLICY);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    },
  );

  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/assets/app-Ab3_x-9Z.js", "text/javascript; charset=utf-8"],
    ["/assets/atlas-Ab3_x-9Z.json", "application/json; charset=utf-8"],
    ["/manifest.webmanifest", "application/manifest+json; charset=utf-8"],
  ])("%s is %s", async (path, type) => {
    expect((await ask(path)).headers["content-type"]).toBe(type);
  });

  it("keeps hashed files for good and asks again for the page", async () => {
    expect((await ask("/assets/app-Ab3_x-9Z.js")).headers["cache-control"]).toContain("immutable");
    expect((await ask("/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask("/manifest.webmanifest")).headers["cache-control"]).toBe("no-cache");
  });
});

describe("encodings", () => {
  const path = "/assets/app-Ab3_x-9Z.js";

  it("prefers brotli, then gzip, and sends what unpacks to the original", async () => {
    const br = await ask(path, { "accept-encoding": "gzip, deflate, br, zstd" });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT);
    const gz = await ask(path, { "accept-encoding": "gzip" });
    expect(gz.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gz.body).toString()).toBe(SCRIPT);
    expect(Number(gz.headers["content-length"])).toBe(gz.body.length);
    expect(gz.headers.vary).toBe("Accept-Encoding");
  });

  it.each([{}, { "accept-encoding": "identity" }, { "accept-encoding": "br;q=0, gzip;q=0" }])(
    "sends the plain file to %j",
    async (headers) => {
      const { body, headers: sent } = await ask(path, headers);
      expect(sent["content-encoding"]).toBeUndefined();
      expect(body.toString()).toBe(SCRIPT);
    },
  );

  it("obeys a weight of 0 and takes * for any", async () => {
    expect((await ask(path, { "accept-encoding": "br;q=0, *" })).headers["content-encoding"]).toBe("gzip");
    expect((await ask(path, { "accept-encoding": "*" })).headers["content-encoding"]).toBe("br");
  });

  it("sends small files plain, because they have no twin", async () => {
    const { headers } = await ask("/", { "accept-encoding": "br" });
    expect(headers["content-encoding"]).toBeUndefined();
  });
});

describe("methods and validators", () => {
  it("answers HEAD with the headers of GET and no body", async () => {
    const { status, headers, body } = await ask("/", {}, "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([200, String(PAGE.length), 0]);
  });

  it("answers 304 to a known tag, by encoding", async () => {
    const path = "/assets/app-Ab3_x-9Z.js";
    const plain = (await ask(path)).headers.etag ?? "";
    const br = (await ask(path, { "accept-encoding": "br" })).headers.etag ?? "";
    expect(plain).not.toBe(br);
    const again = await ask(path, { "if-none-match": `"other", W/${plain}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask(path, { "if-none-match": plain, "accept-encoding": "br" })).status).toBe(200);
    expect((await ask(path, { "if-none-match": "*" })).status).toBe(304);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    const { status, headers } = await ask("/", {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("routing origins", () => {
  it("are added to what the page may connect to, on every answer, and nothing else changes", async () => {
    const allowing = createStaticServer(join(folder, "site"), ["https://routing.example.org"]);
    await new Promise<void>((resolve) => allowing.listen(0, "127.0.0.1", resolve));
    const own = port;
    port = (allowing.address() as AddressInfo).port;
    try {
      for (const path of ["/", "/assets/worker-Ab3_x-9Z.js", "/nowhere"])
        expect((await ask(path)).headers["content-security-policy"]).toBe(
          POLICY.replace("connect-src 'self'", "connect-src 'self' https://routing.example.org"),
        );
    } finally {
      port = own;
      await new Promise((resolve) => allowing.close(resolve));
    }
  });
});

describe("paths", () => {
  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "//../secret.txt",
    "/link.txt",
    "/.vite/manifest.json",
    "/assets",
    "/assets/",
    "/index.html.br",
    "/assets/app-Ab3_x-9Z.js.gz",
  ])("does not serve %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(["/%", "/%ff", "/a%00b"])("calls %s malformed", async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it("leaves a query out of the file's name", async () => {
    expect((await ask("/index.html?a=../secret.txt")).body.toString()).toBe(PAGE);
  });

  it("never leaks and never falls over, whatever is asked", async () => {
    const piece = fc.constantFrom("..", ".", "%2e", "%2f", "%5c", "%00", "%", "/", "secret.txt", "site", "assets", "?");
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { status, body } = await ask(`/${pieces.join("")}`);
        expect([200, 400, 404]).toContain(status);
        expect(body.toString()).not.toContain("secret");
      }),
      { numRuns: 200 },
    );
  });
});
