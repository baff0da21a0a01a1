import { House, Layers, Minus, Plus } from "lucide-react";
import { memo, useRef, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import { usePane } from "../../bind/use-pane.ts";
import { useView } from "../../bind/use-view.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { comparisonOf } from "../../state/pane.ts";
import type { PaneName } from "../../state/view.ts";
import { IconButton } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Switch } from "../../ui/switch.tsx";
import type { MapOptions } from "../scene/scene.ts";
import styles from "./controls.module.css";

interface MapControlsProps {
  options: MapOptions;
  onOptions: (options: MapOptions) => void;
}

/** Zoom, home and what is drawn beside the metric. On a phone fingers zoom, and the buttons for it move into the card. */
export const MapControls = memo(function MapControls({ options, onOptions }: MapControlsProps) {
  const { t } = useFormat();
  const isPhone = useLayout() === "phone";
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const pane = useControlledPane(isPhone);
  const zoom = (
    <>
      <IconButton
        label={t("map:zoom-in")}
        icon={<Plus aria-hidden="true" />}
        onClick={() => requestCamera({ type: "zoom", by: 1 }, pane)}
      />
      <IconButton
        label={t("map:zoom-out")}
        icon={<Minus aria-hidden="true" />}
        onClick={() => requestCamera({ type: "zoom", by: -1 }, pane)}
      />
    </>
  );
  return (
    <div
      className={styles.controls}
      role="toolbar"
      aria-label={t("map:controls")}
      aria-orientation="vertical"
      data-map-card
    >
      {!isPhone && zoom}
      <IconButton
        label={t("map:home")}
        icon={<House aria-hidden="true" />}
        onClick={() => requestCamera({ type: "home" }, pane)}
      />
      <div ref={button}>
        <IconButton
          label={t("map:layers")}
          icon={<Layers aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <Popover
          label={t("map:layers")}
          anchor={button}
          onClose={() => setOpen(false)}
          className={styles.layers}
          align="end"
        >
          {isPhone && <div className={styles.zoomRow}>{zoom}</div>}
          <Toggle name="siteLabels" options={options} onOptions={onOptions} />
          <Toggle name="uncertainty" options={options} onOptions={onOptions} />
          <Toggle name="cities" options={options} onOptions={onOptions} />
          <Toggle name="claims" options={options} onOptions={onOptions} />
        </Popover>
      )}
    </div>
  );
});

/** Of two maps each has its buttons, or they share them for the one that panels are turned to (`MapStage`). */
function useControlledPane(isPhone: boolean): PaneName | undefined {
  const pane = usePane();
  const compare = useView(comparisonOf);
  if (!compare || (pane !== "first" && pane !== "second")) return undefined;
  return isPhone || compare.layout === "swipe" ? compare.active : pane;
}

function Toggle({ name, options, onOptions }: MapControlsProps & { name: keyof MapOptions }) {
  const { t } = useFormat();
  return (
    <Switch
      label={t(`map:layer.${name}`)}
      checked={options[name]}
      onChange={(checked) => onOptions({ ...options, [name]: checked })}
    />
  );
}
