import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright";

/** What the page's main thread spent: how long it was held, and how much of that it computed rather than waited. */
export interface Spent {
  readonly heldMs: number;
  readonly cpuMs: number;
}

export interface Load extends Spent {
  /** Milliseconds from navigation to `data-ready="ready"`. */
  readonly readyMs: number;
}

/** A page, and one session of the browser's metrics by the clock, one by the thread's own time. */
interface Opened {
  readonly page: Page;
  readonly clock: CDPSession;
  readonly thread: CDPSession;
}

const VIEWPORT = { width: 1440, height: 900 };
/** Longer than what the explorer takes for a run of steps. */
const REST_MS = 220;
/** Steps of a run are as far apart as a key held down repeats. */
const REPEAT_MS = 33;

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? 0) * 1000;
}

async function spent({ clock, thread }: Opened): Promise<Spent> {
  return { heldMs: await taskMs(clock), cpuMs: await taskMs(thread) };
}

export async function openPage(browser: Browser): Promise<Opened> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: "reduce" });
  const page = await context.newPage();
  const [clock, thread] = [await context.newCDPSession(page), await context.newCDPSession(page)];
  await clock.send("Performance.enable", { timeDomain: "timeTicks" });
  await thread.send("Performance.enable", { timeDomain: "threadTicks" });
  // What the browser does to open a tab is not the page's.
  await settle(page);
  return { page, clock, thread };
}

export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === "ready", undefined, {
    polling: 8,
    timeout: 60_000,
  });
}

/** One cold load in a context of its own (empty cache). */
export async function measureLoad(browser: Browser, url: string): Promise<Load> {
  const opened = await openPage(browser);
  const start = performance.now();
  await opened.page.goto(url, { waitUntil: "commit" });
  await untilReady(opened.page);
  const readyMs = performance.now() - start;
  const load = { readyMs, ...(await spent(opened)) };
  await opened.page.context().close();
  return load;
}

/** What a page does when a date is stepped to. */
export interface Steps {
  readonly url: string;
  readonly count: number;
  prepare?(page: Page): Promise<void>;
  step(page: Page, n: number): Promise<void>;
}

/**
 * What each of `count` steps costs that are made one by one, the page standing drawn before and after each; and what one
 * of as many costs that follow each other as a held key repeats, what comes after the run left out.
 */
export async function measureSteps(
  browser: Browser,
  { url, count, prepare, step }: Steps,
): Promise<{ single: Spent[]; run: Spent }> {
  const opened = await openPage(browser);
  const { page } = opened;
  await page.goto(url);
  await untilReady(page);
  await prepare?.(page);
  const single: Spent[] = [];
  for (let n = 0; n < count; n += 1) {
    await settle(page);
    const before = await spent(opened);
    await step(page, n);
    await untilReady(page);
    await settle(page);
    single.push(less(await spent(opened), before));
  }
  await settle(page);
  // The first two make the run.
  let before = await spent(opened);
  for (let n = 0; n < count + 2; n += 1) {
    if (n === 2) before = await spent(opened);
    await step(page, n);
    await pause(REPEAT_MS);
  }
  const all = less(await spent(opened), before);
  await page.context().close();
  return { single, run: { heldMs: all.heldMs / count, cpuMs: all.cpuMs / count } };
}

const less = (after: Spent, before: Spent): Spent => ({
  heldMs: after.heldMs - before.heldMs,
  cpuMs: after.cpuMs - before.cpuMs,
});

/** Two frames and a rest: nothing of what went before is still running, and what comes is no run of steps. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    (rest) =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, rest)))),
    REST_MS,
  );
}
