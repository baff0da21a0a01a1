import type { Browser, Locator, Page } from "playwright";
import { openPage, untilReady } from "./measure.ts";

/** Five bases' worth of rings over one another, the first of them to be dragged. */
const FIVE = [
  "121.4737,31.2304@30",
  "121.3200,31.2000@30",
  "121.5100,31.2900@60",
  "121.1200,31.1500@100",
  "121.6000,31.1000@10",
].join(";");
const HANDLE = '[data-reach-handle="origin-0"]';
const STEPS = 60;
const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

/** The longest main-thread task of each drag, in milliseconds. */
export interface Drag {
  /** By the thread's own processor time: other programs do not count. */
  cpuMs: number[];
  /** By the clock. */
  clockMs: number[];
}

/** Drags the first of five reaches about the map; a sentence where the site has no such handle. */
export async function measureDrags(browser: Browser, url: string, repetitions: number): Promise<Drag | string> {
  const measured: Drag = { cpuMs: [], clockMs: [] };
  // The first drag is not counted: lazy parts are fetched and compiled in it.
  for (let n = -1; n < repetitions; n += 1) {
    const { page } = await openPage(browser);
    try {
      await page.goto(`${url}#m=reach&r=${FIVE}&lang=en`);
      await untilReady(page);
      const handle = page.locator(HANDLE).first();
      const shown = await handle.waitFor({ state: "visible", timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (!shown) return `no ${HANDLE} on the map: nothing was dragged`;
      await browser.startTracing(page, { categories: CATEGORIES });
      const before = page.url();
      await drag(page, handle);
      await untilReady(page);
      const trace = await browser.stopTracing();
      if (page.url() === before) return `dragging ${HANDLE} left the link as it was: nothing was measured`;
      if (n < 0) continue;
      const longest = longestTask(trace.toString("utf8"));
      measured.cpuMs.push(longest.cpuMs);
      measured.clockMs.push(longest.clockMs);
    } finally {
      await page.context().close();
    }
  }
  return measured;
}

async function drag(page: Page, handle: Locator): Promise<void> {
  const box = await handle.boundingBox();
  if (!box) throw new Error(`${HANDLE} has no place on the screen`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= STEPS; i += 1) {
    const angle = (2 * Math.PI * i) / STEPS;
    await page.mouse.move(x + 120 * Math.sin(angle), y + 80 * (1 - Math.cos(angle)));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  // Not where it began, so that the link must change.
  await page.mouse.move(x + 40, y + 30);
  await page.mouse.up();
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds by the clock, and of the thread's own time. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** The longest task on the page's main thread in a trace of Chromium's, by either time. */
function longestTask(trace: string): { cpuMs: number; clockMs: number } {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && main.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error("the trace has no task of the main thread");
  const longestUs = (times: number[]) => times.reduce((longest, us) => Math.max(longest, us), 0);
  return {
    cpuMs: longestUs(tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    clockMs: longestUs(tasks.map(({ dur = 0 }) => dur)) / 1000,
  };
}
