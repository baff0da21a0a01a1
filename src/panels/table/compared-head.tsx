import { X } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import type { ComparedThing } from "../../derive/compared-places.ts";
import { chooseTable, select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { currentView } from "../../state/view-store.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./compared.module.css";

const remove = (id: string) => chooseTable({ compared: currentView().table.compared.filter((other) => other !== id) });

/** A column is linked with map and lists as a row is elsewhere. */
export function useLinkedColumn({ type, id }: ComparedThing) {
  const isHovered = useEphemeral((state) => state.hover?.type === type && state.hover.id === id);
  return {
    "data-hover": isHovered || undefined,
    onPointerEnter: () => hover({ type, id }),
    onPointerLeave: () => hover(null),
  };
}

/** The compared things, each leading to its own sheet, each with its way out. */
export function ComparedHead({ things }: { things: readonly ComparedThing[] }) {
  const { t } = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col" className={`${styles.name} ${styles.head}`}>
          {t("table:metric")}
        </th>
        {things.map((thing) => (
          <Head key={thing.id} thing={thing} />
        ))}
      </tr>
    </thead>
  );
}

function Head({ thing }: { thing: ComparedThing }) {
  const { t, text } = useFormat();
  const { type, id } = thing;
  const selected = useView((view) => view.selection?.type === type && view.selection.id === id);
  const name = text(type === "place" ? thing.place.names : thing.site.shortNames);
  return (
    <th
      scope="col"
      className={`${styles.cell} ${styles.head}`}
      data-record={`${type}:${id}`}
      data-selected={selected || undefined}
      {...useLinkedColumn(thing)}
    >
      <span className={styles.thing}>
        <button type="button" aria-pressed={selected} onClick={() => select(selected ? null : { type, id })}>
          {name}
        </button>
        <IconButton
          label={t("table:remove-place", { name })}
          icon={<X aria-hidden="true" />}
          onClick={() => remove(id)}
        />
      </span>
    </th>
  );
}
