import { expect, test } from "@playwright/test";
import { siteFolder } from "../../scripts/serve.mjs";
import { FIRST_VIEW_LIMIT, measure } from "../../scripts/size.mjs";

test("the first view asks for what the size check weighs, from this site alone", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));

  await page.goto("./");
  await page.waitForFunction(() => document.documentElement.dataset.ready === "ready");

  const foreign = asked.filter((url) => !url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url));
  expect(foreign).toEqual([]);
  expect(said.filter((text) => /content security policy|preloaded/i.test(text))).toEqual([]);

  const { rows, firstViewBytes } = measure(siteFolder());
  const weighed = new Set(rows.map(({ file }) => file));
  const files = asked
    .filter((url) => url.startsWith(`${baseURL}/assets/`))
    .map((url) => url.slice(`${baseURL}/`.length));
  // The size check counts the largest language for whichever the reader speaks.
  const ofLanguage = /\/(index-[\w-]{8}\.js|words\.[\w-]+\.json)$/;
  const unweighed = [...new Set(files)].filter((file) => !weighed.has(file) && !ofLanguage.test(file));
  expect(unweighed).toEqual([]);
  expect(firstViewBytes).toBeLessThanOrEqual(FIRST_VIEW_LIMIT);
});

test("worker files carry the page's policy", async ({ page, request }) => {
  const workers = new Set<string>();
  page.context().on("request", (asked) => {
    if (asked.url().includes("worker")) workers.add(asked.url());
  });
  const answered = await page.goto("./");
  await page.waitForFunction(() => document.documentElement.dataset.ready === "ready");
  expect(workers.size).toBeGreaterThan(0);
  const expected = answered?.headers()["content-security-policy"];
  expect(expected).toContain("default-src 'none'");
  for (const url of workers) {
    const answer = await request.get(url);
    expect(answer.headers()["content-security-policy"]).toBe(expected);
  }
});
