import * as z from "./zod.ts";

/** GB/T 2260 code as a string: six digits ("310118"), or "CN" for the whole country. */
export const Adcode = z.string().check(z.regex(/^([1-9]\d{5}|CN)$/));

/** Kebab- or snake-case identifier: lower-case letters, digits, "-" and "_". */
export const Slug = z.string().check(z.regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/));

/** WGS 84 position, longitude first, degrees. */
export const LngLat = z.tuple([
  z.number().check(z.minimum(-180), z.maximum(180)),
  z.number().check(z.minimum(-90), z.maximum(90)),
]);
export type LngLat = z.infer<typeof LngLat>;
