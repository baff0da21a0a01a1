import { z } from "./zod.ts";

/** GB/T 2260 code as a string: six digits ("310118"), or "CN" for the whole country. */
export const Adcode = z.string().regex(/^([1-9]\d{5}|CN)$/);

/** Kebab- or snake-case identifier: lower-case letters, digits, "-" and "_". */
export const Slug = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/);

/** WGS 84 position, longitude first, degrees. */
export const LngLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type LngLat = z.infer<typeof LngLat>;
