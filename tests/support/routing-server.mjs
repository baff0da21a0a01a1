import { createServer } from "node:http";

/** Kilometres of one degree of latitude. */
const KM_PER_DEGREE = 111.2;
/** Of this server, in place of a road network: as the crow flies, at one speed for every mode. */
const SPEED_KMH = 40;
const CORNERS = 36;

/**
 * good: a regular polygon round the asked point. slow: takes the question and never answers. html, shape, text, empty, error, denied,
 * limit, huge, cut, redirect, lines, elsewhere: what can go wrong with an answer. down is no mode: close the server.
 *
 * @typedef {"good" | "slow" | "html" | "shape" | "text" | "empty" | "error" | "denied" | "limit" | "huge" | "cut" | "redirect" | "lines" | "elsewhere"} RoutingMode
 */

/**
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} path
 * @property {import("node:http").IncomingHttpHeaders} headers
 * @property {string} body
 */

/**
 * A routing service for tests, on loopback: Valhalla's `/isochrone` by GET and POST and openrouteservice's
 * `/v2/isochrones/{profile}` by POST. Its areas are plain geometry and no answer about any road.
 *
 * @param {{ mode?: RoutingMode, port?: number, cors?: boolean }} [options]
 */
export async function startRoutingServer({ mode = "good", port = 0, cors = true } = {}) {
  /** @type {Asked[]} */
  const asked = [];
  const state = { mode };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      if (cors) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
      }
      if (request.method === "OPTIONS") {
        response.writeHead(204).end();
        return;
      }
      asked.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body });
      answer(state.mode, questionIn(request.url ?? "", body), response);
    });
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return {
    origin: `http://127.0.0.1:${bound}`,
    asked,
    /** @param {RoutingMode} next */
    setMode(next) {
      state.mode = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} path
 * @param {string} body
 * @returns {{ protocol: "valhalla" | "openrouteservice", lng: number, lat: number, minutes: number } | null}
 */
function questionIn(path, body) {
  const url = new URL(path, "http://local");
  try {
    if (url.pathname.endsWith("/isochrone")) {
      const { locations, contours } = JSON.parse(url.searchParams.get("json") ?? body);
      return { protocol: "valhalla", lng: locations[0].lon, lat: locations[0].lat, minutes: contours[0].time };
    }
    if (/\/v2\/isochrones\/[\w-]+$/.test(url.pathname)) {
      const { locations, range } = JSON.parse(body);
      return { protocol: "openrouteservice", lng: locations[0][0], lat: locations[0][1], minutes: range[0] / 60 };
    }
  } catch {
    return null;
  }
  return null;
}

/**
 * @param {RoutingMode} mode
 * @param {ReturnType<typeof questionIn>} question
 * @param {import("node:http").ServerResponse} response
 */
function answer(mode, question, response) {
  const json = (/** @type {number} */ status, /** @type {unknown} */ value) => {
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(value));
  };
  if (!question) return json(400, { error: "Failed to parse the question", error_code: 100 });
  switch (mode) {
    case "slow":
      return undefined;
    case "html":
      response.writeHead(200, { "Content-Type": "text/html" });
      return response.end("<!doctype html><title>Sign in</title>");
    case "shape":
      return json(200, { routes: [] });
    case "text":
      return response.writeHead(200).end("the area is large");
    case "empty":
      return json(200, { type: "FeatureCollection", features: [] });
    case "error":
      return json(500, { error: "The road network is being loaded", error_code: 199 });
    case "denied":
      return json(403, { error: "Access to this API has been disallowed" });
    case "limit":
      return json(429, { error: "Rate limit exceeded" });
    case "redirect":
      return response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end();
    case "cut":
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 5000 });
      response.write('{"type":');
      return setTimeout(() => response.destroy(), 20);
    case "huge":
      return endless(response);
    case "lines":
      return json(200, asLines(areaOf(question)));
    case "elsewhere":
      return json(200, areaOf({ ...question, lng: question.lng - 20 }));
    default:
      return json(200, areaOf(question));
  }
}

/** More than any answer, without saying so beforehand. */
function endless(/** @type {import("node:http").ServerResponse} */ response) {
  response.writeHead(200, { "Content-Type": "application/json" });
  const part = `[${"0,".repeat(500_000)}`;
  const more = () => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
}

/** @param {NonNullable<ReturnType<typeof questionIn>>} question */
function areaOf({ protocol, lng, lat, minutes }) {
  const km = (minutes / 60) * SPEED_KMH;
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = ((i % CORNERS) / CORNERS) * 2 * Math.PI;
    const east = ((km / KM_PER_DEGREE) * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180);
    return [lng + east, lat + (km / KM_PER_DEGREE) * Math.sin(angle)];
  });
  const geometry = { type: "Polygon", coordinates: [ring] };
  if (protocol === "valhalla")
    return {
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { contour: minutes, metric: "time", color: "#bf4040" }, geometry }],
    };
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: { group_index: 0, value: minutes * 60, center: [lng, lat] }, geometry }],
    metadata: {
      attribution: "test data, no road was followed",
      service: "isochrones",
      query: { profile: "driving-car", range_type: "time" },
    },
  };
}

/** @param {ReturnType<typeof areaOf>} document */
function asLines(document) {
  return {
    ...document,
    features: document.features.map((feature) => ({
      ...feature,
      geometry: { type: "LineString", coordinates: feature.geometry.coordinates[0] },
    })),
  };
}
