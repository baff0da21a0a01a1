import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../types.ts";
import { parseLngLat } from "./parse-lng-lat.ts";

const read = (text: string) => parseLngLat(text);
const codes = (text: string) => {
  const parsed = parseLngLat(text);
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
};

describe("parseLngLat", () => {
  it.each([
    "121.47, 31.23",
    "121.47,31.23",
    "121.47 31.23",
    "121.47/31.23",
    "121.47、31.23",
    "(121.47; 31.23)",
    "[121.47, 31.23]",
    "１２１．４７，３１．２３",
    "１２１．４７　３１．２３",
    "+121.47, +31.23",
    "31.23N 121.47E",
    "31.23N121.47E",
    "31.23°N, 121.47°E",
    "N31.23 E121.47",
    "n 31.23, e 121.47",
    "E121.47 N31.23",
    "121.47E 31.23N",
    "北纬31.23 东经121.47",
    "北纬31.23°，东经121.47°",
    "東經121.47、北緯31.23",
    "东经121.47北纬31.23",
    "纬度：31.23，经度：121.47",
    "lat: 31.23, lng: 121.47",
    "Latitude 31.23 Longitude 121.47",
    "lng=121.47 lat=31.23",
    "31°13.8′N 121°28.2′E",
    "31°13'48\"N, 121°28'12\"E",
    "31°13′48″N 121°28′12″E",
    "31度13分48秒N 121度28分12秒E",
    "北纬31度13分48秒，东经121度28分12秒",
    "121.47E, 31.23",
    "121.47, 31.23N",
  ])("reads %s", (text) => {
    const parsed = read(text);
    expect(parsed).toMatchObject({ ok: true, swapped: false });
    if (!parsed.ok) return;
    expect(parsed.lngLat[0]).toBeCloseTo(121.47, 10);
    expect(parsed.lngLat[1]).toBeCloseTo(31.23, 10);
  });

  it("turns latitude-first numbers round and says so", () => {
    expect(read("31.23, 121.47")).toEqual({ ok: true, lngLat: [121.47, 31.23], swapped: true });
    expect(read("31°13′48″ 121°28′12″")).toMatchObject({ ok: true, swapped: true });
  });

  it("takes longitude first where both orders are possible", () => {
    expect(read("2.35 48.86")).toEqual({ ok: true, lngLat: [2.35, 48.86], swapped: false });
    expect(read("48.86N 2.35E")).toEqual({ ok: true, lngLat: [2.35, 48.86], swapped: false });
  });

  it("knows the other hemispheres", () => {
    expect(read("33.87S 151.21E")).toEqual({ ok: true, lngLat: [151.21, -33.87], swapped: false });
    expect(read("西经58.4 南纬34.6")).toEqual({ ok: true, lngLat: [-58.4, -34.6], swapped: false });
    expect(read("-58.4, −34.6")).toEqual({ ok: true, lngLat: [-58.4, -34.6], swapped: false });
    expect(read("0S 0W")).toEqual({ ok: true, lngLat: [0, 0], swapped: false });
  });

  it.each([
    ["", "coordinates-empty"],
    ["　", "coordinates-empty"],
    ["Shanghai", "coordinates-unreadable"],
    ["121.47", "coordinates-unreadable"],
    ["121.47, 31.23, 5", "coordinates-unreadable"],
    ["121,47 31,23", "coordinates-unreadable"],
    ["31.5°13′N 121E", "coordinates-unreadable"],
    ["121.47 x 31.23", "coordinates-unreadable"],
    ["1e5, 31", "coordinates-unreadable"],
    ["31N 32N", "coordinates-same-axis"],
    ["lat 31E lng 121", "coordinates-same-axis"],
    ["121.47, 131.23", "coordinates-latitude-range"],
    ["N95 E121", "coordinates-latitude-range"],
    ["181, 31", "coordinates-longitude-range"],
    ["31, 190", "coordinates-longitude-range"],
    ["31°60′N 121°E", "coordinates-minutes-range"],
    ["-31N 121E", "coordinates-sign-and-letter"],
    ["1".repeat(1000), "coordinates-unreadable"],
  ])("refuses %j with %s", (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it("reads back any position in any notation", () => {
    const position = fc.tuple(
      fc.integer({ min: -180_000_000, max: 180_000_000 }),
      fc.integer({ min: -90_000_000, max: 90_000_000 }),
    );
    const dms = (degrees: number, letters: string) => {
      const seconds = Math.abs(degrees) * 3600;
      const whole = Math.floor(seconds / 60);
      const text = `${Math.floor(whole / 60)}°${whole % 60}′${(seconds - whole * 60).toFixed(6)}″`;
      return text.includes("60.000000") ? undefined : `${text}${degrees < 0 ? letters[1] : letters[0]}`;
    };
    const notations: ((lngLat: LngLat) => string | undefined)[] = [
      ([lng, lat]) => `${lng}, ${lat}`,
      ([lng, lat]) => `${Math.abs(lat)}${lat < 0 ? "S" : "N"} ${Math.abs(lng)}${lng < 0 ? "W" : "E"}`,
      ([lng, lat]) => `${lng < 0 ? "西经" : "东经"}${Math.abs(lng)}${lat < 0 ? "南纬" : "北纬"}${Math.abs(lat)}`,
      ([lng, lat]) => `纬度 ${lat}；经度 ${lng}`,
      ([lng, lat]) => dms(lat, "NS") && dms(lng, "EW") && `${dms(lat, "NS")} ${dms(lng, "EW")}`,
    ];
    fc.assert(
      fc.property(position, fc.constantFrom(...notations), ([lngMillionths, latMillionths], notation) => {
        const lngLat: LngLat = [lngMillionths / 1e6, latMillionths / 1e6];
        const text = notation(lngLat);
        // 1e-7 and the like have no plain notation of their own.
        if (text === undefined || /\de-/.test(text)) return;
        const parsed = parseLngLat(text);
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        expect(parsed.lngLat[0]).toBeCloseTo(lngLat[0], 8);
        expect(parsed.lngLat[1]).toBeCloseTo(lngLat[1], 8);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws and never gives a position outside the world", () => {
    const alphabet = fc.constantFrom(..."0123456789.,-+°′″NSEWnsew 北纬东经latlng度分秒/；('\"");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const parsed = parseLngLat(text);
          if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
          else expect(Math.abs(parsed.lngLat[0]) <= 180 && Math.abs(parsed.lngLat[1]) <= 90).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
