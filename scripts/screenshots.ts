import { existsSync, mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { chromiumLaunchOptions } from "../tests/support/chromium.mjs";
import { createStaticServer } from "./static-server.mjs";

// Pictures of the built site. `npm run screenshots` writes those of the README (docs/pictures) and, for review, every
// view × size × theme × language (.cache/review); `-- --readme` only the first, `-- --only TEXT` only names with TEXT.

const ROOT = join(import.meta.dirname, "..");
const README_FOLDER = join(ROOT, "docs/pictures");
const REVIEW_FOLDER = join(ROOT, ".cache/review");

interface Shot {
  readonly name: string;
  readonly folder: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

const SIZES = [
  { tag: "1440", width: 1440, height: 900 },
  { tag: "1024", width: 1024, height: 768 },
  { tag: "390", width: 390, height: 844 },
] as const;

/** What a reader can come to, as links. */
const VIEWS: Readonly<Record<string, string>> = {
  explore: "",
  selected: "s=place:310118",
  population: "i=resident_population_year_end&d=land&t=2024-12-31&s=place:310118",
  "no-figure": "t=2019-06-30",
  "city-only": "i=livestream_retail_sales&d=none&t=2024-12-31",
  site: "s=site:base-xuhui-binjiang",
  reach: "m=reach&r=base-xuhui-binjiang@30;base-nanxiang-xingda@30",
  "reach-300": "m=reach&r=site-peoples-square@300",
  "reach-bases":
    "m=reach&r=base-yangpu@30;base-xuhui-binjiang@30;base-nanxiang-xingda@30;base-qingpu-factories@30;base-hongqiao-pinhui@30",
  "reach-unknown": "m=reach&r=310000@300",
  "reach-hour": "m=reach&rb=possible&r=base-yangpu@1h40_80x1.2_1.4;base-hongqiao-pinhui@30",
  "reach-sets": "m=reach&r=base-yangpu@30;base-hongqiao-pinhui@30&rx=0.5&rx2=base-yangpu@10;base-hongqiao-pinhui@10",
  table: "v=table",
  figure: "f=floor_area_factory/310118/2017-12-31~land&s=place:310118",
  claim: "f=S004",
  cities: "i=city_population_census&d=none&t=2020-11-01",
  series: "v=chart&i=resident_population_year_end&d=none&t=2017-12-31&s=place:310115",
  scatter: "v=chart&ck=scatter&cx=gdp,residents&i=resident_population_year_end&d=land&t=2024-12-31",
  multiples: "v=chart&ck=multiples&i=resident_population_census&d=none&t=2020-11-01",
  dates: "v=table&tb=dates&i=resident_population_year_end&d=none&t=2017-12-31",
  compared: "v=table&tb=compare&tc=310110,310118,base-hongqiao-pinhui",
  claims: "v=evidence",
  contradictions: "v=evidence&e=contradictions",
  coverage: "v=evidence&e=coverage",
  rules: "v=evidence&e=rules&eo=50000000",
  change: "i=resident_population_census&d=none&t=2020-11-01&ch=2010-11-01,percent",
  analysis:
    "i=employment_legal_entities&d=land&t=2023-12-31&an=autocorrelation&ap=weights:knn;correction:none;alpha:0.1",
  profiles: "an=profiles",
  siting: "m=site",
  "siting-scores": "m=site&st=shown:scores",
  "siting-table": "m=site&v=table",
  "siting-infeasible": "m=site&st=problem:lscp!radius:5",
  compare: "x=swipe,0.5,locked&xi=gdp&xd=residents&xt=2025-12-31",
};

const README_SHOTS: readonly Shot[] = [
  { name: "explore-light", folder: README_FOLDER, hash: "s=place:310118&lang=en&th=light", width: 1440, height: 900 },
  {
    name: "explore-dark",
    folder: README_FOLDER,
    hash: `${VIEWS.population}&lang=zh-Hans&th=dark`,
    width: 1440,
    height: 900,
  },
  { name: "reach", folder: README_FOLDER, hash: `${VIEWS.reach}&lang=en&th=light`, width: 1440, height: 900 },
  { name: "site", folder: README_FOLDER, hash: `${VIEWS.siting}&lang=zh-Hans&th=dark`, width: 1440, height: 900 },
  { name: "profiles", folder: README_FOLDER, hash: `${VIEWS.profiles}&lang=en&th=light`, width: 1440, height: 900 },
  { name: "figure", folder: README_FOLDER, hash: `${VIEWS.claim}&lang=en&th=light`, width: 1440, height: 900 },
  { name: "chart", folder: README_FOLDER, hash: `${VIEWS.series}&lang=en&th=light`, width: 1440, height: 900 },
  {
    name: "contradictions",
    folder: README_FOLDER,
    hash: `${VIEWS.contradictions}&lang=zh-Hans&th=dark`,
    width: 1440,
    height: 900,
  },
  { name: "change", folder: README_FOLDER, hash: `${VIEWS.change}&lang=en&th=light`, width: 1440, height: 900 },
  { name: "compare", folder: README_FOLDER, hash: `${VIEWS.compare}&lang=zh-Hans&th=light`, width: 1440, height: 900 },
  { name: "phone", folder: README_FOLDER, hash: "s=place:310118&lang=zh-Hant&th=light", width: 390, height: 844 },
];

function reviewShots(): Shot[] {
  return Object.entries(VIEWS).flatMap(([view, hash]) =>
    SIZES.flatMap(({ tag, width, height }) =>
      (["light", "dark"] as const).flatMap((theme) =>
        (["zh-Hans", "zh-Hant", "en"] as const).map((locale) => ({
          name: `${view}-${tag}-${theme}-${locale}`,
          folder: REVIEW_FOLDER,
          hash: [hash, `lang=${locale}`, `th=${theme}`].filter(Boolean).join("&"),
          width,
          height,
        })),
      ),
    ),
  );
}

async function take(browser: Browser, url: string, shot: Shot): Promise<void> {
  const phone = shot.width < 500;
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    hasTouch: phone,
    isMobile: phone,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${url}#${shot.hash}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "ready", undefined, { timeout: 60_000 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await page.screenshot({ path: join(shot.folder, `${shot.name}.png`) });
  await context.close();
}

async function main(): Promise<void> {
  if (!existsSync(join(ROOT, "dist/index.html")))
    throw new Error("There is no built site in dist/: run npm run build first.");
  const only = process.argv[process.argv.indexOf("--only") + 1];
  const all = process.argv.includes("--readme") ? README_SHOTS : [...README_SHOTS, ...reviewShots()];
  const shots = process.argv.includes("--only") && only ? all.filter((shot) => shot.name.includes(only)) : all;
  const server = createStaticServer(join(ROOT, "dist"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    for (const shot of shots) {
      mkdirSync(shot.folder, { recursive: true });
      await take(browser, url, shot);
      console.log(shot.name);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

await main();
