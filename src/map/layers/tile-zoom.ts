/**
 * One tile of zoom 7 holds all of Shanghai, and a 1/8192 of it is 38 m, less than the boundaries' own error (about 50 m):
 * cutting deeper would only make more tiles to draw.
 */
export const UNIT_TILE_ZOOM = 7;
/** The coast is known to about 10 m. */
export const COAST_TILE_ZOOM = 9;
/** Rings are exact, so their tiles go as deep as the map does. */
export const RING_TILE_ZOOM = 14;
