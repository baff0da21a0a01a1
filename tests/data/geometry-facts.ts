import type { LngLat } from "../../geo/types.ts";

/** Land area of each district in km², end of 2024: Shanghai Statistical Yearbook 2025, table 2.2. They sum to 6,340.50. */
export const OFFICIAL_AREA_KM2: Record<string, number> = {
  "310101": 20.46,
  "310104": 54.76,
  "310105": 38.3,
  "310106": 36.88,
  "310107": 54.83,
  "310109": 23.48,
  "310110": 60.73,
  "310112": 370.75,
  "310113": 270.99,
  "310114": 464.2,
  "310115": 1210.41,
  "310116": 586.05,
  "310117": 605.64,
  "310118": 670.14,
  "310120": 687.39,
  "310151": 1185.49,
};

/** Districts on the sea or the estuary: their administrative polygons hold water, which the official land area leaves out. */
export const COASTAL = new Set(["310113", "310115", "310116", "310120", "310151"]);

/**
 * Neighbours of each district on the map of Shanghai since 2016 (Zhabei in Jing'an, Chongming a district), written down
 * from general knowledge of the city, not from the boundary file. Convention: rook, and a river is no obstacle. Districts
 * that face each other across the Huangpu or the Suzhou Creek are neighbours, because the boundary runs in mid-stream:
 * Pudong with Baoshan, Yangpu, Hongkou, Huangpu and Xuhui; Huangpu with Hongkou and (former Zhabei) Jing'an; Putuo and,
 * on the Wusong River (the creek farther up), Jiading with Changning. The Yangtze is an obstacle: its waters between Chongming
 * and the south bank belong to no district in the boundary file, so Chongming has no neighbour in the city. (The Shanghai–
 * Chongming tunnel and bridge land in Pudong, but a road is no boundary.)
 */
export const NEIGHBOURS: Record<string, string[]> = {
  "310101": ["310104", "310106", "310109", "310115"],
  "310104": ["310101", "310105", "310106", "310112", "310115"],
  "310105": ["310104", "310106", "310107", "310112", "310114"],
  "310106": ["310101", "310104", "310105", "310107", "310109", "310113"],
  "310107": ["310105", "310106", "310113", "310114"],
  "310109": ["310101", "310106", "310110", "310113", "310115"],
  "310110": ["310109", "310113", "310115"],
  "310112": ["310104", "310105", "310114", "310115", "310117", "310118", "310120"],
  "310113": ["310106", "310107", "310109", "310110", "310114", "310115"],
  "310114": ["310105", "310107", "310112", "310113", "310118"],
  "310115": ["310101", "310104", "310109", "310110", "310112", "310113", "310120"],
  "310116": ["310117", "310118", "310120"],
  "310117": ["310112", "310116", "310118", "310120"],
  "310118": ["310112", "310114", "310116", "310117"],
  "310120": ["310112", "310115", "310116", "310117"],
  "310151": [],
};

/**
 * Oriental Pearl Tower, on the Pudong bank: N 31° 14.520 E 121° 29.705, a handheld GPS reading on WGS 84
 * (waymarking.com WMRDJT, 2016).
 */
export const ORIENTAL_PEARL: LngLat = [121 + 29.705 / 60, 31 + 14.52 / 60];

/** Every located site with the districts that its source states. */
export const LOCATED_SITES: { id: string; lngLat: LngLat; adcodes: string[] }[] = [
  { id: "base-yangpu", lngLat: [121.535, 31.262], adcodes: ["310110"] },
  { id: "base-xuhui-binjiang", lngLat: [121.45471, 31.16502], adcodes: ["310104"] },
  { id: "base-nanxiang-xingda", lngLat: [121.30095, 31.30679], adcodes: ["310114"] },
  { id: "base-qingpu-factories", lngLat: [121.12106, 31.16082], adcodes: ["310118"] },
  { id: "base-hongqiao-pinhui", lngLat: [121.30304, 31.19401], adcodes: ["310112"] },
  { id: "site-changyang-campus", lngLat: [121.52756, 31.27487], adcodes: ["310110"] },
  { id: "site-yuyuan-road", lngLat: [121.42632, 31.22136], adcodes: ["310105"] },
  { id: "site-shangsheng-xinsuo", lngLat: [121.4228, 31.2066], adcodes: ["310105"] },
  { id: "site-disney", lngLat: [121.66369, 31.14343], adcodes: ["310115"] },
  { id: "site-tibet-south-road", lngLat: [121.47968, 31.21847], adcodes: ["310101"] },
  { id: "site-huaihai-road", lngLat: [121.46096, 31.22178], adcodes: ["310101", "310104"] },
  { id: "site-songjiang-g60", lngLat: [121.31291, 31.06926], adcodes: ["310117"] },
  { id: "site-gaoqiao", lngLat: [121.55871, 31.35474], adcodes: ["310115"] },
  { id: "site-xinqiao-village", lngLat: [121.71792, 30.94313], adcodes: ["310120"] },
  { id: "site-fudan", lngLat: [121.50579, 31.29164], adcodes: ["310110"] },
  { id: "site-sufe", lngLat: [121.50891, 31.3063], adcodes: ["310110"] },
  { id: "site-necc", lngLat: [121.29165, 31.19203], adcodes: ["310118"] },
  { id: "site-hongqiao-cbd", lngLat: [121.32449, 31.18978], adcodes: ["310112", "310105", "310118"] },
  { id: "site-peoples-square", lngLat: [121.47058, 31.23462], adcodes: ["310101"] },
  { id: "site-hongqiao-station", lngLat: [121.31443, 31.19599], adcodes: ["310112"] },
  { id: "site-wgq", lngLat: [121.5863, 31.34355], adcodes: ["310115"] },
];

/**
 * Cities by what a circle of 300 km round People's Square, Shanghai, holds of them; computed before on unsimplified
 * outlines. The other 15 of the 41 lie outside.
 */
export const REACH_300_KM = {
  origin: [121.4737, 31.2304] as LngLat,
  wholly: [
    "310000",
    "320200",
    "320400",
    "320500",
    "320600",
    "321100",
    "321200",
    "330200",
    "330400",
    "330500",
    "330600",
    "330900",
  ],
  partly: [
    "320100",
    "320800",
    "320900",
    "321000",
    "330100",
    "330300",
    "330700",
    "331000",
    "331100",
    "340200",
    "340500",
    "341000",
    "341100",
    "341800",
  ],
};
