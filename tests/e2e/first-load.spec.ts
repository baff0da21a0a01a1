import { expect, test } from "@playwright/test";
import { siteFolder } from "../../scripts/serve.mjs";
import { FIRST_VIEW_LIMIT, measure } from "../../scripts/size.mjs";

test("the first view asks for what the size check weighs, from this site alone; worker files carry its policy", async ({
  page,
  request,
  baseURL,
}) => {
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));

  const answered = await page.goto("./");
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

  const policy = answered?.headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  const workers = new Set(asked.filter((url) => url.includes("worker")));
  expect(workers.size).toBeGreaterThan(0);
  for (const url of workers) expect((await request.get(url)).headers()["content-security-policy"]).toBe(policy);
});
