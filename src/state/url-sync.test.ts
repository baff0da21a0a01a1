// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseLocale, chooseMode, chooseTab, chooseTime, moveCamera, openFigure, select } from "./actions.ts";
import { currentLink, startUrlSync } from "./url-sync.ts";
import { DEFAULT_VIEW, type View } from "./view.ts";
import { currentView, startView, undo } from "./view-store.ts";

const report = vi.fn();
let stop: () => void;
const hash = () => location.hash.slice(1);

/** Knows one metric besides the default. */
const accept = (view: View) =>
  view.metric === DEFAULT_VIEW.metric || view.metric === "gdp"
    ? { view, issues: [] }
    : { view: { ...view, metric: DEFAULT_VIEW.metric }, issues: [{ code: "unreadable-value" as const, key: "i" }] };

const back = async () => {
  const arrived = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  history.back();
  await arrived;
};
/** As the address bar does it. */
const follow = async (link: string) => {
  const arrived = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
  location.hash = link;
  await arrived;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  history.pushState(null, "", location.pathname);
  startView(DEFAULT_VIEW);
  report.mockReset();
  stop = startUrlSync({ base: DEFAULT_VIEW, accept, report });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("a step", () => {
  it("adds an entry to the history, and the back button undoes it", async () => {
    const before = history.length;
    chooseMode("reach");
    expect(history.length).toBe(before + 1);
    expect(hash()).toBe("m=reach");
    vi.useRealTimers();
    await back();
    expect(currentView()).toEqual(DEFAULT_VIEW);
    expect(hash()).toBe("");
  });

  it("is also the opening of a card, and undo", () => {
    const before = history.length;
    openFigure("S001");
    chooseTab("table");
    undo();
    expect(history.length).toBe(before + 3);
    expect(hash()).toBe("f=S001");
  });
});

describe("camera, language and the middle of a gesture", () => {
  it("rewrite the entry, a few times a second at most", () => {
    const before = history.length;
    const replace = vi.spyOn(history, "replaceState");
    for (let i = 0; i < 100; i++) moveCamera({ lng: 121, lat: 31, zoom: 9 + i / 100 });
    expect(replace).not.toHaveBeenCalled();
    vi.advanceTimersByTime(320);
    expect(replace).toHaveBeenCalledTimes(1);
    expect(hash()).toBe("cam=121.00000,31.00000,9.99");
    expect(history.length).toBe(before);
    replace.mockRestore();
  });

  it("do not outlive the entry: it is written whole before a step adds the next", async () => {
    moveCamera({ lng: 121, lat: 31, zoom: 9 });
    chooseMode("reach");
    vi.useRealTimers();
    await back();
    expect(currentView()).toMatchObject({ mode: "explore", camera: { zoom: 9 } });
  });

  it("become one entry when the gesture ends, and the entry before it is what it was", async () => {
    const before = history.length;
    chooseTime({ at: "2018-01-01" }, "gesture");
    vi.advanceTimersByTime(320);
    expect(hash()).toBe("t=2018-01-01");
    chooseTime({ at: "2019-01-01" }, "gesture");
    chooseTime({ at: "2020-01-01" });
    expect(history.length).toBe(before + 1);
    expect(hash()).toBe("t=2020-01-01");
    vi.useRealTimers();
    await back();
    expect(hash()).toBe("");
    expect(currentView().time.at).toBe(DEFAULT_VIEW.time.at);
  });

  it("are in a link that is copied before their turn", () => {
    moveCamera({ lng: 121, lat: 31, zoom: 9 });
    expect(currentLink()).toContain("#cam=121.00000,31.00000,9.00");
  });
});

describe("an address from outside", () => {
  it("is followed, made canonical, and what could not be read is told once", async () => {
    vi.useRealTimers();
    await follow("i=atlantis&k=banana&m=reach&future=1");
    expect(currentView()).toEqual({ ...DEFAULT_VIEW, mode: "reach" });
    expect(hash()).toBe("m=reach");
    expect(report).toHaveBeenCalledTimes(1);
    expect(report).toHaveBeenCalledWith(3);
  });

  it("may bring its language; going back does not", async () => {
    vi.useRealTimers();
    await follow("lang=en");
    expect(currentView().locale).toBe("en");
    select({ type: "place", id: "310118" });
    chooseLocale("zh-Hant");
    await back();
    expect(currentView()).toMatchObject({ locale: "zh-Hant", selection: null });
    expect(hash()).toBe("lang=zh-Hant");
  });
});

it("goes on when the browser refuses another entry", () => {
  const push = vi.spyOn(history, "pushState").mockImplementation(() => {
    throw new DOMException("too many", "SecurityError");
  });
  chooseMode("reach");
  push.mockRestore();
  chooseTab("table");
  expect(hash()).toBe("m=reach&v=table");
});
