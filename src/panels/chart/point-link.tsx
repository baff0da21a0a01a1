import type { ReactNode } from "react";
import { openFigure } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import styles from "./chart.module.css";
import type { Points } from "./use-points.ts";

interface PointLinkProps {
  points: Points;
  pointKey: string;
  /** What a click or Enter opens, and its address. */
  figure: string;
  href: string;
  placeId: string;
  name: string;
  children: ReactNode;
  /** Space: the date of this point becomes the date asked. */
  onDate?: () => void;
  state?: Readonly<Record<`data-${string}`, string | boolean | undefined>>;
}

/** A point that leads to its evidence, by pointer and keyboard; it shows its tooltip and its place everywhere. */
export function PointLink({ points, pointKey, figure, href, placeId, name, children, onDate, state }: PointLinkProps) {
  const show = () => {
    points.show(pointKey);
    hover({ type: "place", id: placeId });
  };
  const leave = () => {
    points.show(null);
    hover(null);
  };
  return (
    <a
      className={styles.point}
      {...state}
      data-point={pointKey}
      href={href}
      tabIndex={points.tabIndex(pointKey)}
      aria-label={name}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        openFigure(figure);
      }}
      onKeyDown={(event) => {
        if (event.key !== " " || !onDate) return;
        event.preventDefault();
        onDate();
      }}
      onFocus={show}
      onBlur={leave}
      onPointerEnter={show}
      onPointerLeave={leave}
    >
      {children}
    </a>
  );
}
