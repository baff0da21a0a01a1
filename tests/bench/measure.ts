import type { Browser, CDPSession, Page } from "playwright";

export interface Load {
  /** Milliseconds from navigation to `data-ready="ready"`. */
  readonly readyMs: number;
  /** Main-thread milliseconds spent in tasks until then. */
  readonly cpuMs: number;
}

const VIEWPORT = { width: 1440, height: 900 };

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0) * 1000;
}

export async function openPage(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: "reduce" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  return { page, session };
}

export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === "ready", undefined, {
    polling: 8,
    timeout: 60_000,
  });
}

/** One cold load in a context of its own (empty cache). */
export async function measureLoad(browser: Browser, url: string): Promise<Load> {
  const { page, session } = await openPage(browser);
  const start = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await untilReady(page);
  const readyMs = performance.now() - start;
  const cpuMs = await taskMs(session);
  await page.context().close();
  return { readyMs, cpuMs };
}

/** Main-thread milliseconds of each of `count` steps, the page standing drawn before and after each. */
export async function measureSteps(
  browser: Browser,
  url: string,
  count: number,
  step: (page: Page, n: number) => Promise<void>,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<number[]> {
  const { page, session } = await openPage(browser);
  await page.goto(url);
  await untilReady(page);
  await prepare(page);
  const costs: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await settle(page);
    const before = await taskMs(session);
    await step(page, n);
    await untilReady(page);
    await settle(page);
    costs.push((await taskMs(session)) - before);
  }
  await page.context().close();
  return costs;
}

/** Two frames and a short rest: nothing of the step before is still running. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60)))),
  );
}
