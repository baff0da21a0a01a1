import { Lazy } from "../ui/lazy-part.tsx";
import { room } from "./room.ts";

/** What the page shows of mode Site. */
export type SitingShow = "question" | "answer" | "legend" | "curve" | "table" | "sheet";

const part = room(async () => (await import("../panels/siting/siting-parts.tsx")).SitingParts);

/** A part of mode Site: mathematics, words and drawing come with the first one. */
export function SitingPart({ show }: { show: SitingShow }) {
  return <Lazy part={part} props={{ show }} />;
}
