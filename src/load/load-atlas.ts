import type { Issue } from "../../data/schema/issue.ts";
import { type Atlas, buildAtlas } from "../model/atlas.ts";
import { LoadError } from "./fetch-json.ts";
import { loadGeometry } from "./load-geometry.ts";
import { recordsByLanguage, type WordsLanguage } from "./load-records.ts";

/**
 * The Atlas in a language, on the same geometry object whatever the language; the same Atlas when asked again. Rejects
 * when the words cannot be had, and tries again the next time.
 */
export type AtlasIn = (language: WordsLanguage) => Promise<Atlas>;

export type LoadResult = { ok: true; atlas: Atlas; atlasIn: AtlasIn } | { ok: false; issues: Issue[] };

/** The published files as one Atlas in a language, and how to have it in others; or what was wrong with the first file that failed. */
export async function loadAtlas(language: WordsLanguage): Promise<LoadResult> {
  const recordsIn = recordsByLanguage();
  const geometry = loadGeometry();
  const known = new Map<WordsLanguage, Promise<Atlas>>();
  const build = async (wanted: WordsLanguage) => {
    const [atlas, shapes] = await Promise.all([recordsIn(wanted), geometry]);
    return buildAtlas({ atlas, geometry: shapes });
  };
  const atlasIn: AtlasIn = (wanted) => {
    const atlas = known.get(wanted) ?? build(wanted);
    known.set(wanted, atlas);
    atlas.catch(() => known.delete(wanted));
    return atlas;
  };
  try {
    return { ok: true, atlas: await atlasIn(language), atlasIn };
  } catch (error) {
    if (error instanceof LoadError) return { ok: false, issues: [error.issue] };
    throw error;
  }
}
