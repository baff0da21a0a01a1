import type { Import } from "./import-graph.ts";
import { FAMILIES, type Family, roomOf, ZOD_DOOR } from "./rooms.ts";

/** Why an import breaks the rules, in words, or undefined when it keeps them. */
export function judgeImport({ from, specifier, target }: Import): string | undefined {
  const room = roomOf(from);
  if (!room) return `${from} lies in no room`;
  if (target === undefined) return judgePackage(from, specifier, room.families);
  const other = roomOf(target);
  if (!other) return `${from} imports ${specifier}, which is no room's file`;
  if (/\.test\.tsx?$/.test(target)) return `${from} imports a test: ${specifier}`;
  if (other.path === room.path || room.mayImport.includes(other.path)) return undefined;
  return room.mayImportFiles.includes(target) ? undefined : `${room.path} may not import ${other.path}: ${from}`;
}

function judgePackage(from: string, specifier: string, families: readonly Family[]): string | undefined {
  const family = familyOf(specifier);
  if (!family || families.includes(family) || (family === "zod" && from === ZOD_DOOR)) return undefined;
  return `${from} may not import ${specifier}`;
}

function familyOf(specifier: string): Family | undefined {
  if (specifier.startsWith("node:")) return "node";
  if (specifier.startsWith("@turf/")) return "turf";
  const families = Object.keys(FAMILIES) as Family[];
  return families.find((family) =>
    FAMILIES[family].some((name) => specifier === name || specifier.startsWith(`${name}/`)),
  );
}
