import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromWgs84 } from "../../geo/crs/convert.ts";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { ringsOf } from "../../geo/shape/rings.ts";
import { validateRings } from "../../geo/validate/validate-rings.ts";
import {
  boxRing,
  CENTRE,
  openRouteService,
  TRAVEL_TIME,
  TRAVEL_TIME_GEOJSON,
  VALHALLA_ERROR,
  VALHALLA_LINES,
  valhalla,
} from "../../tests/support/isochrone-documents.ts";
import { type Isochrone, type IsochroneOptions, parseIsochrones } from "./isochrones.ts";

const read = (document: unknown, options?: IsochroneOptions) => parseIsochrones(JSON.stringify(document), options);
const codes = (document: unknown, options?: IsochroneOptions) => read(document, options).issues.map(({ code }) => code);
function areas(document: unknown, options?: IsochroneOptions): Isochrone[] {
  const reading = read(document, options);
  if (!reading.ok) throw new Error(reading.issues.map(({ code }) => code).join());
  return reading.isochrones;
}
const feature = (geometry: unknown, properties: unknown = { contour: 15 }) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const area = (...coordinates: unknown[]) => collection(feature({ type: "Polygon", coordinates }));

describe("the answers of routing services", () => {
  it("Valhalla: minutes, or km where the metric says distance", () => {
    const [near, far] = areas(
      valhalla([
        { value: 15, half: 0.1 },
        { value: 30, half: 0.2 },
      ]),
    );
    expect(near).toMatchObject({ minutes: 15, km: null, provider: "contour", mode: null });
    expect(far?.minutes).toBe(30);
    expect(near?.geometry).toEqual({ type: "Polygon", coordinates: [boxRing(CENTRE, 0.1)] });
    expect(near?.id).toMatch(/^[a-z0-9]{14}$/);
    expect(near?.id).not.toBe(far?.id);
    const km = read(valhalla([{ value: 10, half: 0.05, metric: "distance" }]));
    expect(km).toMatchObject({ isochrones: [{ km: 10, minutes: null, provider: "valhalla" }] });
    expect(km.issues).toMatchObject([{ code: "unit-by-size", params: { unit: "km" }, where: { feature: "1" } }]);
  });

  it("Mapbox: the same form with metres", () => {
    const reading = read(valhalla([{ value: 10_000, half: 0.05, metric: "distance" }]));
    expect(reading).toMatchObject({ isochrones: [{ km: 10, minutes: null, provider: "mapbox" }] });
    expect(reading.issues).toMatchObject([{ code: "unit-by-size", params: { unit: "m" } }]);
    expect(areas(valhalla([{ value: 300, half: 2, metric: "distance" }]))[0]?.km).toBe(300);
    expect(areas(valhalla([{ value: 300, half: 0.002, metric: "distance" }]))[0]?.km).toBe(0.3);
  });

  it("openrouteservice: seconds or metres, with profile, centre and attribution", () => {
    const [found] = areas(openRouteService([{ value: 1800, half: 0.2 }]));
    expect(found).toMatchObject({
      minutes: 30,
      km: null,
      mode: "driving-car",
      provider: "openrouteservice",
      attribution: "openrouteservice.org | OpenStreetMap contributors",
      center: CENTRE,
    });
    expect(areas(openRouteService([{ value: 5000, half: 0.02 }], { range_type: "distance" }))[0]?.km).toBe(5);
    const unclear = read(openRouteService([{ value: 5, half: 0.02 }], { range_type: "distance", units: "km" }));
    expect(unclear).toMatchObject({ isochrones: [{ km: null, minutes: null }], issues: [{ code: "value-missing" }] });
  });

  it("TravelTime: its own form and its GeoJSON are the same area, whose time is not stated", () => {
    const [own] = areas(TRAVEL_TIME);
    expect(own).toMatchObject({ minutes: null, provider: "traveltime", label: "base, 30 minutes by car" });
    expect(own?.geometry.type).toBe("MultiPolygon");
    expect(ringsOf((own as Isochrone).geometry)).toHaveLength(3);
    expect(areas(TRAVEL_TIME_GEOJSON)).toEqual([own]);
    expect(codes(TRAVEL_TIME)).toEqual(["value-missing"]);
  });

  it("any other polygon is an area of unknown time", () => {
    const geometry = { type: "Polygon", coordinates: [boxRing(CENTRE, 0.1)] };
    for (const document of [geometry, feature(geometry, null), collection(feature(geometry, { name: "ours" }))])
      expect(read(document)).toMatchObject({
        isochrones: [{ provider: "other", minutes: null }],
        issues: [{ code: "value-missing" }],
      });
  });

  it("what was asked is known beside the answer", () => {
    const [found] = areas(valhalla([{ value: 15, half: 0.1 }]), { provider: "valhalla", mode: "truck" });
    expect(found).toMatchObject({ provider: "valhalla", mode: "truck" });
  });
});

describe("lines and points", () => {
  it("lines are refused: they do not say on which side the area lies", () => {
    expect(read(VALHALLA_LINES)).toMatchObject({
      ok: false,
      issues: [{ severity: "error", code: "geometry-lines", where: { feature: "1", field: "geometry" } }],
    });
  });

  it("the places that Valhalla may send along are told, and the area is kept", () => {
    const asked = feature({ type: "MultiPoint", coordinates: [CENTRE] }, { type: "input" });
    const document = valhalla([{ value: 15, half: 0.1 }]);
    const reading = read({ ...document, features: [...document.features, asked] });
    expect(reading).toMatchObject({ ok: true, issues: [{ code: "geometry-not-area", where: { feature: "2" } }] });
  });
});

describe("rings", () => {
  const square = boxRing([121, 31], 0.1);
  it.each([
    ["open", [square.slice(0, 4)], ["ring-closed"]],
    ["clockwise", [[...square].reverse()], ["ring-rewound"]],
    ["with repeated positions", [[square[0], ...square]], []],
    ["with heights", [square.map(([lng, lat]) => [lng, lat, 4])], []],
    ["with a hole wound like the outer ring", [square, boxRing([121, 31], 0.05)], ["ring-rewound"]],
    ["with a hole outside", [square, boxRing([122, 31], 0.05).reverse()], ["hole-outside"]],
    ["with a hole of no area", [square, [square[0], square[1], square[0]]], ["ring-flat"]],
  ])("%s are put right", (_, rings, expected) => {
    const reading = read(area(...rings));
    expect(reading.issues.map(({ code }) => code)).toEqual(expected);
    const [found] = areas(area(...rings));
    expect(validateRings([{ type: "Feature", id: "x", properties: {}, geometry: found?.geometry } as never])).toEqual(
      [],
    );
    expect(found?.geometry.coordinates[0]).toHaveLength(5);
  });

  it("that cross are told with the place, and left as they are", () => {
    const bow = [
      [121, 31],
      [121.3, 31.2],
      [121.3, 31],
      [121, 31.1],
      [121, 31],
    ];
    expect(codes(area(bow))).toContain("ring-crosses");
    expect(areas(area(bow))[0]?.geometry.coordinates[0]).toHaveLength(5);
    const spike = [...square.slice(0, 2), [121.3, 30.9], ...square.slice(1)];
    expect(codes(area(spike))).toEqual(["ring-crosses"]);
  });

  it.each([
    ["nothing", []],
    ["no ring", [[]]],
    ["a point", [[[121, 31]]]],
    ["a line there and back", [[square[0], square[1], square[0], square[0]]]],
  ])("%s is no area", (_, coordinates) => {
    const reading = read(area(...coordinates));
    expect(reading.ok).toBe(false);
    expect(reading.issues.at(-1)).toMatchObject({ severity: "error", code: "no-area", where: { feature: "1" } });
  });

  it.each([
    ["a word", "here", "geometry-wrong"],
    ["a number for a ring", [7], "geometry-wrong"],
    ["a word for a position", [["x"]], "position-invalid"],
    ["a position of one number", [[[121]]], "position-invalid"],
    [
      "latitude first, out of range",
      [
        [
          [31, 121],
          [31, 122],
          [32, 122],
          [31, 121],
        ],
      ],
      "position-invalid",
    ],
    ["numbers as text", [[["121", "31"]]], "position-invalid"],
    ["null", [[[null, null]]], "position-invalid"],
  ])("%s is refused with its place", (_, coordinates, code) => {
    const reading = read(collection(feature({ type: "Polygon", coordinates })), { file: "a.json" });
    expect(reading).toMatchObject({ ok: false, issues: [{ code, where: { file: "a.json", feature: "1" } }] });
    expect(reading.issues[0]?.where.field).toMatch(/^geometry\.coordinates/);
  });
});

describe("documents that are none", () => {
  it.each([
    ["", "empty-text"],
    [" \n\uFEFF ", "empty-text"],
    ["<!doctype html><title>Not found</title>", "is-html"],
    ["{", "not-json"],
    ['{"type":"FeatureCollection","features":[NaN]}', "not-json"],
    ["PK\u0003\u0004", "not-json"],
    ["null", "shape-unknown"],
    ["7", "shape-unknown"],
    ["[]", "shape-unknown"],
    ["{}", "shape-unknown"],
    ['{"type":"FeatureCollection"}', "shape-unknown"],
    ['{"type":"FeatureCollection","features":{}}', "shape-unknown"],
    ['{"type":"FeatureCollection","features":[]}', "no-features"],
    ['{"results":[]}', "no-features"],
    ['{"type":"FeatureCollection","features":[null]}', "geometry-missing"],
    ['{"type":"FeatureCollection","features":[{"geometry":null}]}', "geometry-missing"],
    ['{"results":[{"shapes":7}]}', "geometry-missing"],
    ['{"results":[{"shapes":[{"shell":7}]}]}', "geometry-wrong"],
    ['{"__proto__":{"type":"FeatureCollection"},"features":[]}', "unsafe-key"],
    ['{"type":"FeatureCollection","features":[{"properties":{"__proto__":{"contour":1}}}]}', "unsafe-key"],
    ['{"type":"FeatureCollection","features":[{"geometry":{"constructor":1}}]}', "unsafe-key"],
    ["[".repeat(100_000), "too-deep"],
    [`{"a":${"[".repeat(40)}${"]".repeat(40)}}`, "too-deep"],
    [" ".repeat(20_000_001), "too-large"],
  ])("%#: refused with a code", (text, code) => {
    const reading = parseIsochrones(text, { file: "a.json" });
    expect(reading).toMatchObject({ ok: false, issues: [{ severity: "error", code, where: { file: "a.json" } }] });
  });

  it("brackets inside of words do not count", () => {
    const document = collection(
      feature({ type: "Polygon", coordinates: [boxRing(CENTRE, 0.1)] }, { name: `\\"${"[".repeat(99)}` }),
    );
    expect(read(document).ok).toBe(true);
  });

  it("what a service says in place of an area is quoted", () => {
    for (const document of [
      VALHALLA_ERROR,
      { error: { code: 3002, message: "No suitable edges near location" } },
      { http_status: 400, error_code: 10, description: "No suitable edges near location" },
    ])
      expect(read(document)).toMatchObject({
        ok: false,
        issues: [{ code: "service-said", params: { text: "No suitable edges near location" } }],
      });
  });

  it("too many features or positions are refused, at the limit they are read", () => {
    const box = (i: number) => feature({ type: "Polygon", coordinates: [boxRing([100 + i / 100, 31], 0.004)] });
    const many = Array.from({ length: 1001 }, (_, i) => box(i));
    expect(codes(collection(...many))).toEqual(["too-many-features"]);
    expect(areas(collection(...many.slice(1)))).toHaveLength(1000);
    const dots = Array.from({ length: 500_001 }, () => [1, 1]);
    expect(codes(area(dots))).toEqual(["too-many-positions"]);
  });

  it("a star whose edges all cross is answered", () => {
    const star = Array.from({ length: 30_001 }, (_, i) => {
      const angle = ((i % 30_001) * 15_000 * 2 * Math.PI) / 30_001;
      return [121 + Math.cos(angle), 31 + Math.sin(angle)];
    });
    expect(codes(area([...star, star[0]]))).toContain("ring-crosses");
    const comb = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? [121 + i * 1e-6, 31] : [122 + i * 1e-6, 32]));
    expect(codes(area([...comb, [122.5, 30], comb[0]])).length).toBeGreaterThan(0);
  });

  it("some bad features do not take the good ones with them", () => {
    const reading = read(
      collection(
        feature({ type: "Polygon", coordinates: [boxRing(CENTRE, 0.1)] }),
        feature({ type: "Polygon", coordinates: [[[1, 2]]] }),
        feature({ type: "Polygon", coordinates: [boxRing(CENTRE, 0.1)] }, { contour: 20 }),
        feature({ type: "Polygon", coordinates: [boxRing(CENTRE, 0.3)] }, { contour: -5 }),
      ),
    );
    expect(reading).toMatchObject({ ok: true, isochrones: [{ minutes: 15 }, { minutes: null }] });
    expect(reading.issues.map(({ code, where }) => `${where.feature} ${code}`)).toEqual([
      "2 ring-flat",
      "2 no-area",
      "3 duplicate",
      "4 value-invalid",
    ]);
  });

  it("words of others are cut to one short line of text", () => {
    const name = `<b>a</b>\u0000\u202e\n b${"x".repeat(500)}`;
    const label = areas(collection(feature({ type: "Polygon", coordinates: [boxRing(CENTRE, 0.1)] }, { name })))[0]
      ?.label;
    expect(label).toMatch(/^<b>a<\/b> b x*$|^<b>a<\/b> bx+$/);
    expect(label?.length).toBe(160);
  });
});

describe("the datum", () => {
  it.each(["GCJ-02", "BD-09"] as const)("%s comes back as the WGS 84 it was made from", (crs) => {
    const ring = boxRing(CENTRE, 0.1);
    const shifted = ring.map((position) => fromWgs84(position, crs));
    const [found] = areas(area(shifted), { crs });
    const [back] = ringsOf((found as Isochrone).geometry);
    for (const [i, [lng, lat]] of (back ?? []).entries()) {
      expect(Math.abs(lng - (ring[i]?.[0] ?? 0))).toBeLessThan(2e-7);
      expect(Math.abs(lat - (ring[i]?.[1] ?? 0))).toBeLessThan(2e-7);
    }
    expect(areas(area(shifted))[0]?.id).not.toBe(found?.id);
  });
});

/** A ring round a middle whose radius changes with the bearing: it never crosses itself. */
const star = fc
  .record({
    lng: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.01, max: 0.5, noNaN: true }), { minLength: 8, maxLength: 60 }),
  })
  .map(({ lng, lat, radii }) => {
    const ring = radii.map((radius, i) => {
      const angle = (i / radii.length) * 2 * Math.PI;
      return [lng + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
    });
    return [...ring, ring[0] as number[]];
  });

describe("properties", () => {
  it("what was read, written as GeoJSON and read again is the same, under the same id", () => {
    fc.assert(
      fc.property(star, fc.integer({ min: 1, max: 240 }), fc.boolean(), (ring, contour, isReversed) => {
        const outer = isReversed ? [...ring].reverse() : ring;
        const first = areas(collection(feature({ type: "Polygon", coordinates: [outer] }, { contour })));
        const again = areas(collection(...first.map((one) => feature(one.geometry, { contour: one.minutes }))));
        expect(again).toEqual(first);
        expect(areas(area(ring))[0]?.id).toBe(areas(area(ring))[0]?.id);
      }),
    );
  });

  it("keeps the area to the grid, and the rings valid", () => {
    fc.assert(
      fc.property(star, (ring) => {
        const [found] = areas(area(ring)) as [Isochrone];
        const before = polygonAreaM2({ type: "Polygon", coordinates: [ring] });
        expect(Math.abs(polygonAreaM2(found.geometry) / before - 1)).toBeLessThan(1e-4);
        const faults = validateRings([{ type: "Feature", id: "x", properties: {}, geometry: found.geometry } as never]);
        expect(faults).toEqual([]);
      }),
    );
  });

  it("a moved position makes another id", () => {
    fc.assert(
      fc.property(star, fc.nat(), fc.constantFrom(-1, 1), (ring, at, by) => {
        const moved = ring.slice(0, -1).map((position, i, all) => {
          const [lng = 0, lat = 0] = position;
          return i === at % all.length ? [lng + by * 1e-6, lat] : [lng, lat];
        });
        expect(areas(area([...moved, moved[0]]))[0]?.id).not.toBe(areas(area(ring))[0]?.id);
      }),
    );
  });

  it("never throws, and says why whenever it reads nothing", () => {
    const check = (text: string) => {
      const reading = parseIsochrones(text);
      if (!reading.ok) expect(reading.issues.some(({ severity }) => severity === "error")).toBe(true);
      else expect(reading.isochrones.length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(fc.string(), check));
    fc.assert(fc.property(fc.json(), check));
    const odd = fc.oneof(fc.anything(), fc.constantFrom("Polygon", "MultiPolygon", null, []));
    const oddFeature = fc.record(
      {
        type: odd,
        properties: fc.oneof(odd, fc.dictionary(fc.constantFrom("contour", "metric", "value", "group_index"), odd)),
        geometry: fc.record({ type: odd, coordinates: odd }),
      },
      { requiredKeys: [] },
    );
    const document = fc.record({
      type: fc.constant("FeatureCollection"),
      features: fc.array(fc.oneof(odd, oddFeature)),
      metadata: odd,
    });
    // A type that will not be written as text.
    check('{"type":"FeatureCollection","features":[{"geometry":{"type":{"toString":""},"coordinates":[]}}]}');
    fc.assert(
      fc.property(document, (value) =>
        check(JSON.stringify(value, (_, v) => (typeof v === "bigint" ? Number(v) : v)) ?? ""),
      ),
    );
  });

  it("a good document cut off or with one sign changed is read or refused, never thrown at the reader", () => {
    const good = JSON.stringify(openRouteService([{ value: 600, half: 0.05 }]));
    fc.assert(
      fc.property(fc.nat(good.length), fc.string({ minLength: 0, maxLength: 2 }), (at, sign) => {
        const reading = parseIsochrones(good.slice(0, at) + sign + good.slice(at + 1));
        expect(reading.issues.length > 0 || reading.ok).toBe(true);
      }),
    );
  });
});
