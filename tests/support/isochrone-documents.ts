/**
 * Answers of routing services, written by hand after their documentation with numbers of our own: a box round a point and
 * nothing that any service has computed. Sources: Valhalla, Isochrone & Isodistance service API reference; Mapbox, Isochrone API;
 * openrouteservice, API isochrones; TravelTime, Isochrones (Time Map).
 */
type Position = [number, number];

/** A closed ring, counter-clockwise, that reaches `half` degrees from its middle. */
export function boxRing([lng, lat]: Position, half: number): Position[] {
  const [west, south, east, north] = [lng - half, lat - half, lng + half, lat + half].map((degrees) =>
    Number(degrees.toFixed(7)),
  ) as [number, number, number, number];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export const CENTRE: Position = [121.4737, 31.2304];

const polygon = (half: number) => ({ type: "Polygon", coordinates: [boxRing(CENTRE, half)] });

const style = { fill: "#bf4040", "fill-opacity": 0.33, fillOpacity: 0.33, color: "#bf4040", opacity: 0.33 };

export function valhalla(contours: readonly { value: number; half: number; metric?: "time" | "distance" }[]) {
  return {
    type: "FeatureCollection",
    features: contours.map(({ value, half, metric = "time" }) => ({
      type: "Feature",
      properties: { ...style, contour: value, metric },
      geometry: polygon(half),
    })),
  };
}

/** `polygons=false`, its default. */
export const VALHALLA_LINES = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { color: "#bf4040", opacity: 0.33, contour: 15, metric: "time" },
      geometry: { type: "LineString", coordinates: boxRing(CENTRE, 0.1) },
    },
  ],
};

export const VALHALLA_ERROR = {
  error_code: 171,
  error: "No suitable edges near location",
  status_code: 400,
  status: "Bad Request",
};

export function openRouteService(values: readonly { value: number; half: number }[], query: object = {}) {
  return {
    type: "FeatureCollection",
    bbox: [121.3, 31.1, 121.6, 31.3],
    features: values.map(({ value, half }) => ({
      type: "Feature",
      properties: { group_index: 0, value, center: CENTRE },
      geometry: polygon(half),
    })),
    metadata: {
      attribution: "openrouteservice.org | OpenStreetMap contributors",
      service: "isochrones",
      timestamp: 1,
      query: { profile: "driving-car", profileName: "driving-car", locations: [CENTRE], range_type: "time", ...query },
      engine: { version: "9.0.0" },
    },
  };
}

const shell = (half: number) => boxRing(CENTRE, half).map(([lng, lat]) => ({ lat, lng }));

/** Two shapes, the first with a hole. */
export const TRAVEL_TIME = {
  results: [
    {
      search_id: "base, 30 minutes by car",
      shapes: [
        { shell: shell(0.1), holes: [shell(0.02).reverse()] },
        { shell: boxRing([122, 31], 0.05).map(([lng, lat]) => ({ lat, lng })), holes: [] },
      ],
      properties: {},
    },
  ],
};

export const TRAVEL_TIME_GEOJSON = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { search_id: "base, 30 minutes by car" },
      geometry: {
        type: "MultiPolygon",
        coordinates: [[boxRing(CENTRE, 0.1), boxRing(CENTRE, 0.02).reverse()], [boxRing([122, 31], 0.05)]],
      },
    },
  ],
};
