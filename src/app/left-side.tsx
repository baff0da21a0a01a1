import { ChevronLeft, Funnel, Layers2, MapPinOff, MapPinPlus, Ruler, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFormat } from "../bind/use-format.ts";
import { useView } from "../bind/use-view.ts";
import { ClassesPanel } from "../panels/classes/classes-panel.tsx";
import { FiltersPanel } from "../panels/filters/filters-panel.tsx";
import { MetricPanel } from "../panels/metric/metric-panel.tsx";
import { UnlocatedPanel } from "../panels/unlocated/unlocated-panel.tsx";
import type { MODES } from "../state/view.ts";
import { IconButton } from "../ui/button.tsx";
import { Calm } from "./calm.tsx";
import { EdgeButton } from "./edge-button.tsx";
import { ReachPanel } from "./reach-side.tsx";
import { RegionBoundary } from "./region-boundary.tsx";
import styles from "./side.module.css";
import { SitingPart } from "./siting-part.tsx";

interface Section {
  id: string;
  icon: ReactNode;
  panel: ReactNode;
}

/** What is asked, in the order of asking. */
const SECTIONS: Record<(typeof MODES)[number], readonly Section[]> = {
  explore: [
    { id: "metric", icon: <Layers2 aria-hidden="true" />, panel: <MetricPanel /> },
    { id: "classes", icon: <SlidersHorizontal aria-hidden="true" />, panel: <ClassesPanel /> },
    { id: "filters", icon: <Funnel aria-hidden="true" />, panel: <FiltersPanel /> },
    { id: "unlocated", icon: <MapPinOff aria-hidden="true" />, panel: <UnlocatedPanel /> },
  ],
  reach: [{ id: "reach", icon: <Ruler aria-hidden="true" />, panel: <ReachPanel /> }],
  site: [{ id: "site", icon: <MapPinPlus aria-hidden="true" />, panel: <SitingPart show="question" /> }],
};

/** The left column: docked where there is room, else a rail whose buttons open it over the map. */
export function LeftSide({ layout }: { layout: "wide" | "rail" }) {
  const { t } = useFormat();
  const mode = useView((view) => view.mode);
  const [isOpen, setOpen] = useState(layout === "wide");
  const [wanted, setWanted] = useState<string | null>(null);
  const column = useRef<HTMLElement>(null);
  const rail = useRef<HTMLElement>(null);
  const sections = SECTIONS[mode];

  useEffect(() => {
    if (!isOpen || wanted === null) return;
    const section = column.current?.querySelector<HTMLElement>(`[data-section="${wanted}"]`);
    section?.scrollIntoView({ block: "start" });
    section?.focus({ preventScroll: true });
  }, [isOpen, wanted]);

  const close = () => {
    setOpen(false);
    const button = rail.current?.querySelector<HTMLElement>(`[data-opens="${wanted}"]`);
    setWanted(null);
    button?.focus();
  };
  const isOverlay = layout === "rail" && isOpen;
  return (
    <div className={styles.left} data-docked={layout === "wide" && isOpen}>
      {(layout === "rail" || !isOpen) && (
        <nav className={styles.rail} aria-label={t("app:rail")} ref={rail}>
          {sections.map(({ id, icon }) => (
            <IconButton
              key={id}
              label={t(`app:section.${id}`)}
              icon={icon}
              data-opens={id}
              aria-expanded={isOpen && wanted === id}
              aria-pressed={isOpen && wanted === id}
              onClick={() => {
                if (isOpen && wanted === id) return close();
                setWanted(id);
                setOpen(true);
              }}
            />
          ))}
        </nav>
      )}
      {isOpen && (
        <aside
          ref={column}
          className={styles.column}
          data-overlay={isOverlay}
          aria-label={t("app:region.left")}
          onKeyDown={(event) => {
            if (isOverlay && event.key === "Escape" && !event.defaultPrevented) close();
          }}
        >
          <Calm>
            {sections.map(({ id, panel }) => (
              <div key={id} data-section={id} tabIndex={-1} className={styles.section}>
                <RegionBoundary region="left">{panel}</RegionBoundary>
              </div>
            ))}
          </Calm>
        </aside>
      )}
      {isOverlay && (
        <IconButton
          className={styles.close}
          variant="outlined"
          label={t("app:panel.close")}
          icon={<ChevronLeft aria-hidden="true" />}
          onClick={close}
        />
      )}
      {layout === "wide" && <EdgeButton side="left" isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
    </div>
  );
}
