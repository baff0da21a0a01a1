import { expect, test } from "./atlas-test.ts";
import { districts } from "./known.ts";

const NAMES = districts.map(({ shortNames }) => shortNames.en);

test("the default view names all 16 districts on the map, in the list and in the ranking", async ({ atlas }) => {
  await expect(atlas.page).toHaveTitle("Livestream Atlas");
  expect(NAMES).toHaveLength(16);
  const labels = atlas.answer.locator("svg text");
  for (const name of NAMES) {
    await expect(labels.filter({ hasText: new RegExp(`^${name}$`) }).first()).toBeVisible();
    await expect(atlas.place(name)).toHaveCount(1);
  }
  expect((await atlas.rankingRows()).map(({ name }) => name).sort()).toEqual([...NAMES].sort());
});

test("labels of districts do not cover each other, and stay inside the map", async ({ atlas }) => {
  const boxes = await atlas.answer.locator("svg text").evaluateAll((texts, names) => {
    return texts
      .filter((text) => names.includes(text.textContent ?? ""))
      .map((text) => {
        const { left, top, right, bottom } = text.getBoundingClientRect();
        return { name: text.textContent, left, top, right, bottom };
      });
  }, NAMES);
  const stage = await atlas.answer.boundingBox();
  const covering = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // The box of a line of text is higher than its letters.
      return width > 1 && height > 4 ? [`${a.name} and ${b.name}`] : [];
    }),
  );
  expect(boxes).toHaveLength(16);
  expect(covering).toEqual([]);
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(stage?.x ?? 0);
    expect(box.right).toBeLessThanOrEqual((stage?.x ?? 0) + (stage?.width ?? 0));
  }
});

test("the legend counts every district once, and no-data also at none", async ({ atlas }) => {
  await atlas.open();
  const rows = await atlas.legendRows();
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(16);
  expect(rows.at(-1)).toEqual({ words: "No data", count: 0 });
});

test("the picture shows what the legend says: a district has its class's colour", async ({ atlas }) => {
  await atlas.open("cam=121.55000,31.63000,11.00");
  const middle = await atlas.mapMiddle();
  const lowest = atlas.legend.getByRole("listitem").nth(-2);
  const swatch = await lowest.locator("span").first().boundingBox();
  expect(await atlas.mapPixel(middle)).toBe(await atlas.pixel((swatch?.x ?? 0) + 8, (swatch?.y ?? 0) + 7));
  await expect(lowest).toContainText("3,872");
});

test("every answer of the server carries the policy, worker files too", async ({ atlas, request, baseURL }) => {
  const files = await atlas.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const workers = files.filter((url) => url.includes("worker"));
  expect(workers.length).toBeGreaterThan(0);
  for (const url of [`${baseURL}/`, `${baseURL}/nothing-here`, ...workers, ...files.slice(0, 5)]) {
    const headers = (await request.get(url)).headers();
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  }
});

test("the policy refuses inline scripts and foreign connections", async ({ own }) => {
  await own.load();
  const refused = await own.page.evaluate(async () => {
    const broken: string[] = [];
    const both = new Promise<void>((resolve) => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        if (broken.push(effectiveDirective) === 2) resolve();
      });
    });
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    await fetch("https://example.com/").catch(() => undefined);
    await both;
    return { broken, ran: "ran" in window };
  });
  expect(refused).toEqual({ broken: ["script-src-elem", "connect-src"], ran: false });
});
