/** Signs of where facilities stand and may stand; the shape alone tells the kind. Drawn round (0, 0) in pixels. */
export type SitingShapeKind = "new" | "open" | "pick" | "forced" | "forbidden" | "answer";

const HEX = "M0-12L10.4-6V6L0 12L-10.4 6V-6Z";
const SMALL_HEX = "M0-8L6.9-4V4L0 8L-6.9 4V-4Z";
const STAR = starPath(8, 3.4);
const PLAY = "M-2.6-4L4.4 0l-7 4z";

/** Five points, the first upwards. */
function starPath(outer: number, inner: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const [r, angle] = [i % 2 === 0 ? outer : inner, (i * Math.PI) / 5];
    return `${(r * Math.sin(angle)).toFixed(2)} ${(-r * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

interface SitingShapeProps {
  kind: SitingShapeKind;
  /** The star stands in a cell that is outlined already. */
  isBare?: boolean;
}

/** A sign as part of a larger drawing; `--halo` is the casing that lifts it off any ground. */
export function SitingShape({ kind, isBare = false }: SitingShapeProps) {
  const halo = "var(--halo, var(--panel))";
  switch (kind) {
    case "new":
      return (
        <g strokeLinejoin="round">
          {!isBare && <path d={HEX} fill="none" stroke={halo} strokeWidth="5" />}
          {!isBare && <path d={HEX} fill="none" stroke="var(--accent)" strokeWidth="2" />}
          <path d={STAR} fill="var(--accent)" stroke={halo} strokeWidth="3" paintOrder="stroke" />
        </g>
      );
    case "answer":
      return (
        <path
          d={STAR}
          fill={halo}
          stroke="var(--accent)"
          strokeWidth="1.6"
          strokeLinejoin="round"
          paintOrder="stroke"
        />
      );
    case "open":
      return (
        <g>
          <rect x="-8" y="-8" width="16" height="16" rx="4" fill={halo} stroke="var(--ink)" strokeWidth="1.8" />
          <path d={PLAY} fill="var(--ink)" />
        </g>
      );
    case "pick":
      return (
        <g strokeLinejoin="round" strokeLinecap="round">
          <path d={HEX} fill="var(--ink)" stroke={halo} strokeWidth="2.4" paintOrder="stroke" />
          <path d="M-4.6 0.2L-1.4 3.6L4.8-3.4" fill="none" stroke={halo} strokeWidth="2.2" />
        </g>
      );
    case "forced":
      return (
        <g strokeLinejoin="round" strokeLinecap="round">
          <path d={SMALL_HEX} fill={halo} stroke="var(--ink)" strokeWidth="1.6" />
          <path d="M-3 0H3M0-3V3" fill="none" stroke="var(--ink)" strokeWidth="1.8" />
        </g>
      );
    case "forbidden":
      return (
        <g strokeLinecap="round">
          <circle r="6" fill={halo} stroke="var(--ink)" strokeWidth="1.6" />
          <path d="M-4.2 4.2L4.2-4.2" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
        </g>
      );
  }
}

/** The sign alone, for legends and lists. */
export function SitingIcon({ kind, size = 16 }: { kind: SitingShapeKind; size?: number }) {
  return (
    <svg viewBox="-13 -13 26 26" width={size} height={size} aria-hidden="true">
      <SitingShape kind={kind} />
    </svg>
  );
}

interface DemandDiscProps {
  r: number;
  /** null: nobody asks who serves it. */
  isCovered: boolean | null;
}

/** Demand: a disc by its area, hollow and dashed where nobody serves it. */
export function DemandDisc({ r, isCovered }: DemandDiscProps) {
  const halo = "var(--halo, var(--panel))";
  if (isCovered === false)
    return (
      <g fill="none">
        <circle r={r} fill={halo} fillOpacity="0.45" stroke={halo} strokeWidth="3.4" />
        <circle r={r} stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="3 2.6" />
      </g>
    );
  return <circle r={r} fill="var(--ink)" fillOpacity={isCovered ? 1 : 0.75} stroke={halo} strokeWidth="1.6" />;
}
