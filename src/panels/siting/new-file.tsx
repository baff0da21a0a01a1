import type { SitingFile } from "../../../data/schema/siting-file.ts";
export function NewFile(_: { kind: SitingFile["kind"]; onTaken: (id: string) => void }) {
  return null;
}
