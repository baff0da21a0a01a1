import type { Issue } from "../schema/issue.ts";

type Params = Issue["params"];

const at = ({ lng, lat }: Params) => (lng === undefined ? "" : ` near ${lng}, ${lat}`);

/** Reasons why a boundary file is refused, by issue code. */
export const BOUNDARY_REASONS: Record<string, (params: Params) => string> = {
  "file-unreadable": () => "the file cannot be read",
  "not-a-feature-collection": () => "a GeoJSON FeatureCollection was expected",
  "datum-missing": () => "the file does not say on which datum it is; WGS 84 must be stated in metadata.datum",
  "datum-refused": ({ datum }) => `the file says that it is on ${datum}; convert it to WGS 84 first`,
  "datum-unknown": ({ datum }) => `the datum ${datum} is not known; only WGS 84 is accepted`,
  "adcode-missing": () => "the feature has no adcode in id, properties.id or properties.adcode",
  "adcode-unknown": ({ adcode }) => `${adcode} is none of the 16 districts`,
  "adcode-duplicate": ({ adcode }) => `the district ${adcode} is there twice`,
  "geometry-not-a-polygon": ({ adcode }) => `the geometry of ${adcode} is neither a Polygon nor a MultiPolygon`,
  "district-missing": ({ adcode, found }) => `the district ${adcode} is missing; ${found} of 16 were found`,
  "district-misplaced": ({ adcode }) => `the shape of ${adcode} does not lie where that district is`,
  "outside-shanghai": ({ adcode }) => `the shape of ${adcode} lies outside Shanghai`,
  "districts-overlap": (params) => `${params.adcode} and ${params.other} overlap by ${params.areaM2} m²${at(params)}`,
  "districts-gap": (params) => `there is a gap of ${params.areaM2} m² between the districts${at(params)}`,
  "districts-gap-closed": (params) => `a gap of ${params.areaM2} m² between the districts was closed${at(params)}`,
  "ring-crosses-itself": (params) => `a ring of ${params.adcode} crosses itself${at(params)}`,
  "ring-open": (params) => `a ring of ${params.adcode} is not closed${at(params)}`,
};
