/** What a GeoJSON file says of its datum: one we take, one we refuse, one we do not know, or nothing. */
export type StatedDatum = { kind: "accepted" | "refused" | "unknown"; name: string } | { kind: "missing" };

/**
 * CGCS2000 (EPSG:4490), China's own system, differs from WGS 84 by less than a metre: it is taken as WGS 84.
 * CRS84 is RFC 7946's own name for WGS 84 with longitude first.
 */
const ACCEPTED = ["wgs84", "crs84", "epsg4326", "ogc13crs84", "cgcs2000", "epsg4490"];
const REFUSED = ["gcj02", "gcj", "mars", "amap", "gaode", "bd09", "bd09ll", "baidu", "火星坐标", "高德", "百度"];
const FIELDS = ["datum", "crs", "coordinateSystem", "coordSystem"];

/**
 * The datum that a GeoJSON object declares: in `metadata.datum` (or `crs`), in the legacy `crs` member (GeoJSON 2008), or
 * in the collection's or every feature's `properties`. If several are stated, a refused one counts, then an unknown one.
 */
export function datumOf(collection: Record<string, unknown>): StatedDatum {
  const features = Array.isArray(collection.features) ? collection.features : [];
  const stated = [collection.metadata, collection.properties, ...features.map((feature) => record(feature).properties)]
    .flatMap((holder) => FIELDS.map((field) => record(holder)[field]))
    .concat(legacyCrs(collection.crs))
    .filter((name) => typeof name === "string" && name.trim() !== "") as string[];
  const judged = stated.map((name) => ({ kind: kindOf(name), name }));
  const worst =
    judged.find(({ kind }) => kind === "refused") ?? judged.find(({ kind }) => kind === "unknown") ?? judged[0];
  return worst ?? { kind: "missing" };
}

function kindOf(name: string): "accepted" | "refused" | "unknown" {
  const plain = name
    .toLowerCase()
    .replace(/^urn:ogc:def:crs:/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
  if (REFUSED.some((word) => plain.includes(word))) return "refused";
  return ACCEPTED.includes(plain) ? "accepted" : "unknown";
}

function legacyCrs(crs: unknown): unknown {
  return typeof crs === "string" ? crs : record(record(crs).properties).name;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
