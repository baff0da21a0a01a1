/** A room of the project and what its files may import, beside their own room. */
export interface Room {
  /** Path from the root; a file belongs to the room with the longest matching path. */
  path: string;
  /** Rooms whose values and types it may import. */
  mayImport: string[];
  /** Single files of other rooms that it may import. */
  mayImportFiles: string[];
  /** Families of packages that it may import; a package of no family is free. */
  families: Family[];
}

export type Family = keyof typeof FAMILIES;

/** Packages that belong to some rooms only; a name also stands for its sub-paths. */
export const FAMILIES = {
  turf: ["@turf/turf", "@turf/area"],
  zod: ["zod"],
  engine: ["maplibre-gl", "@vis.gl/react-maplibre"],
  react: ["react", "react-dom", "react-aria-components", "lucide-react"],
  store: ["zustand", "zundo"],
  node: ["node:fs"],
} as const;

function room(path: string, mayImport: string[], families: Family[] = [], mayImportFiles: string[] = []): Room {
  return { path, mayImport, mayImportFiles, families };
}

/** What the reader may choose, with its defaults: the only file of src/state that src/derive may name. */
export const VIEW_FILE = "src/state/view.ts";

const ANSWERS = ["src/derive", "src/analyses", "src/siting", "src/model", "src/state", "src/i18n"];

/** scripts/, tests/ and *.test.ts are no rooms: they may import everything, and no room may import them. */
export const ROOMS: Room[] = [
  room("geo", [], ["turf"]),
  room("data/schema", ["geo"]),
  room("data/formats", ["data/schema", "geo"]),
  room("data/build", ["data/schema", "data/formats", "data/published", "geo"], ["node"]),
  room("data/published", []),
  room("src/model", ["data/schema", "geo"]),
  room("src/state", ["src/model", "data/schema", "geo"], ["store"]),
  room("src/derive", ["src/model", "data/schema", "geo"], [], [VIEW_FILE]),
  room("src/analyses", ["src/derive", "src/model", "geo"]),
  room("src/siting", ["src/derive", "src/model", "data/schema", "data/formats", "geo"]),
  room("src/load", ["src/model", "data/schema", "data/formats", "data/published", "geo"]),
  room("src/i18n", ["src/model", "src/state", "data/schema", "geo"]),
  room("src/export", [...ANSWERS, "data/schema", "geo"]),
  room("src/workers", ["src/derive", "src/analyses", "src/siting", "src/model", "data/schema", "data/formats", "geo"]),
  // Hooks over the store, the answers, the workers and the files loaded late, for the two readers.
  room("src/bind", [...ANSWERS, "src/load", "src/workers", "data/schema", "geo"], ["react", "store"]),
  room("src/map", [...ANSWERS, "src/bind", "src/ui", "data/schema", "geo"], ["engine", "react", "store"]),
  room("src/panels", [...ANSWERS, "src/bind", "src/ui", "src/export", "data/schema", "geo"], ["react", "store"]),
  room("src/ui", [], ["react"]),
  room(
    "src/app",
    [
      ...ANSWERS,
      "src/bind",
      "src/load",
      "src/map",
      "src/panels",
      "src/ui",
      "src/export",
      "src/workers",
      "data/schema",
      "geo",
    ],
    ["react", "store"],
  ),
];

/** The one file that may import zod: it switches the eval probe off before any schema is made. */
export const ZOD_DOOR = "data/schema/zod.ts";

/** The room of a file, by the longest path that holds it; src/main.tsx counts as part of src/app. */
export function roomOf(file: string): Room | undefined {
  if (file === "src/main.tsx") return roomOf("src/app/main.tsx");
  const holding = ROOMS.filter(({ path }) => file.startsWith(`${path}/`));
  return holding.sort((a, b) => b.path.length - a.path.length)[0];
}
