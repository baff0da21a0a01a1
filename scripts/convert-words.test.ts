import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { traditionalText, traditionalWords } from "./convert-words.ts";

describe("traditionalText", () => {
  it.each([
    ["上海直播电商集群图谱", "上海直播電商集群圖譜"],
    ["供应半径 30 公里", "供應半徑 30 公里"],
    ["闸北区、卢湾区", "閘北區、盧灣區"],
    ["数据质量、链接、默认值", "資料品質、連結、預設值"],
    ["按“纬度, 经度”读出", "按「緯度, 經度」讀出"],
    ["{{count}} 个基地", "{{count}} 個基地"],
    ["{{国}} $t(图:地)", "{{国}} $t(图:地)"],
  ])("%s", (simplified, traditional) => {
    expect(traditionalText(simplified)).toBe(traditional);
  });

  it("leaves what is not Chinese alone", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => traditionalText(text) === text));
  });
});

describe("traditionalWords", () => {
  const words = { title: "图谱", panel: { hint: "{{n}} 个区", empty: "无数据" } };

  it("keeps keys and nesting", () => {
    expect(traditionalWords(words)).toEqual({ title: "圖譜", panel: { hint: "{{n}} 個區", empty: "無資料" } });
  });

  it("takes an override by its dotted key", () => {
    expect(traditionalWords(words, { "panel.empty": "沒有資料" })).toEqual({
      title: "圖譜",
      panel: { hint: "{{n}} 個區", empty: "沒有資料" },
    });
  });

  it("throws on an override for a text that is gone", () => {
    expect(() => traditionalWords(words, { "panel.gone": "x" })).toThrow("panel.gone");
  });
});
