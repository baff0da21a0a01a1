import type { Issue } from "../../schema/issue.ts";

type Reason = (params: Issue["params"]) => string;

const at = ({ lng, lat }: Issue["params"]) => `near [${lng}, ${lat}]`;

/** Why a boundary file is refused or was mended, in words for the command line, by issue code. */
export const GEOMETRY_REASONS: Record<string, Reason> = {
  "file-unreadable": () => "the file cannot be read",
  "not-a-feature-collection": () => "a GeoJSON FeatureCollection was expected",
  "datum-missing": () =>
    'the file does not say on which datum its coordinates are: state "metadata": {"datum": "WGS 84"} if they are on WGS 84, else convert them first',
  "datum-refused": ({ datum }) => `the file says that its coordinates are ${datum}: convert them to WGS 84 first`,
  "datum-unknown": ({ datum }) =>
    `the datum ${datum} is not known here: WGS 84 (EPSG:4326, CRS84) or CGCS2000 is taken`,
  "adcode-missing": () => "the feature has no code: its id, or property id or adcode, must be the district's",
  "adcode-unknown": ({ adcode }) => `${adcode} is not one of the 16 districts of Shanghai`,
  "adcode-duplicate": ({ adcode }) => `the district ${adcode} stands in the file already`,
  "district-missing": ({ adcode, found }) => `the district ${adcode} is missing: ${found} of 16 are there`,
  "geometry-not-a-polygon": ({ adcode }) => `the geometry of ${adcode} is not a Polygon or MultiPolygon of numbers`,
  "outside-shanghai": ({ adcode }) =>
    `${adcode} reaches outside [120.5, 30.3, 122.9, 32.2]: are longitude and latitude swapped, or metres given?`,
  "position-invalid": (params) => `a position is not longitude and latitude in degrees, ${at(params)}`,
  "ring-short": (params) => `a ring has fewer than four positions, ${at(params)}`,
  "ring-open": (params) => `a ring does not end where it starts, ${at(params)}`,
  "ring-repeats-position": (params) => `a ring has the same position twice in a row, ${at(params)}`,
  "ring-crosses-itself": (params) => `a ring crosses or touches itself, ${at(params)}`,
  "rings-cross": (params) => `two rings of one district cross, ${at(params)}`,
  "hole-outside": (params) => `a hole lies outside its polygon, ${at(params)}`,
  "district-misplaced": ({ adcode }) => `the shape of ${adcode} lies where another district is: are codes swapped?`,
  "districts-overlap": (params) => `${params.adcode} and ${params.other} overlap by ${params.areaM2} m², ${at(params)}`,
  "districts-gap": (params) => `a ${params.kind} of ${params.areaM2} m² lies between districts, ${at(params)}`,
  "districts-gap-closed": (params) => `a gap of ${params.areaM2} m² between districts was closed, ${at(params)}`,
  "district-changed": ({ adcode, percent }) =>
    `the area of ${adcode} changed by ${percent} % when its edges were fitted to the neighbouring cities`,
};
