/** What a symbol can stand for; its shape alone tells the kind, colour only says "subject". */
export type SiteShapeKind =
  | "livestream-base"
  | "factory-cluster"
  | "street"
  | "commercial-area"
  | "campus"
  | "zone"
  | "venue"
  | "village"
  | "event"
  | "warehouse"
  | "reference";

/** Drawn round (0, 0) in pixels; filled kinds are the main ones, the others are outlines on the halo's colour. */
const OUTLINES: Readonly<Record<SiteShapeKind, string>> = {
  "livestream-base": "M8 0a8 8 0 1 1-16 0a8 8 0 1 1 16 0z",
  "factory-cluster": "M-8 6.5V-1l5.2-4.5V-1l5.3-4.5V-1L8-5.5v12z",
  street: "M-4-3h8a3 3 0 0 1 0 6h-8a3 3 0 0 1 0-6z",
  "commercial-area": "M0-6l5.7 4.1-2.2 6.8h-7l-2.2-6.8z",
  campus: "M0-6l6 10.6H-6z",
  zone: "M-6 0l3-5.2h6L6 0 3 5.2h-6z",
  venue: "M0-7l7 7-7 7-7-7z",
  village: "M0-6.2L6-1v7H-6v-7z",
  event: "M-4-6.5L6-3.2-4 .2z",
  warehouse: "M-6-5h12v10H-6z",
  reference: "M5 0a5 5 0 1 1-10 0a5 5 0 1 1 10 0z",
};

/** Strokes and marks over the outline. */
const MARKS: Readonly<Partial<Record<SiteShapeKind, string>>> = {
  event: "M-4-6.5V7",
  warehouse: "M-6-1.5H6",
  reference: "M0-7v4.5M0 2.5V7M-7 0h4.5M2.5 0H7",
};

const FILLED: ReadonlySet<SiteShapeKind> = new Set(["livestream-base", "factory-cluster"]);
const PLAY = "M-2.4-3.8L4.2 0l-6.6 3.8z";

/** A symbol as part of a larger drawing, round (0, 0); `--halo` is the casing that lifts it off any ground. */
export function SiteShape({ kind }: { kind: SiteShapeKind }) {
  const outline = OUTLINES[kind];
  const mark = MARKS[kind];
  const filled = FILLED.has(kind);
  return (
    <g strokeLinejoin="round" strokeLinecap="round" fill="none">
      <path d={mark ? outline + mark : outline} stroke="var(--halo, var(--panel))" strokeWidth={filled ? 3.2 : 5} />
      <path
        d={outline}
        fill={filled ? "var(--accent)" : "var(--halo, var(--panel))"}
        stroke="var(--accent)"
        strokeWidth={filled ? 0 : 1.6}
      />
      {mark && <path d={mark} stroke="var(--accent)" strokeWidth="1.6" />}
      {kind === "livestream-base" && <path d={PLAY} fill="var(--accent-ink)" />}
    </g>
  );
}

/** The symbol alone, for chips, keys and lists. */
export function SiteIcon({ kind, size = 16 }: { kind: SiteShapeKind; size?: number }) {
  return (
    <svg viewBox="-9 -9 18 18" width={size} height={size} aria-hidden="true">
      <SiteShape kind={kind} />
    </svg>
  );
}
