import { useContext, useEffect, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { TownsContext } from "../../bind/use-towns.ts";
import { useView } from "../../bind/use-view.ts";
import { offerOf } from "../take-away/offer.ts";
import type { TakeAway } from "../take-away/take-away.ts";
import { TakeAwayList } from "../take-away/take-away-menu.tsx";
import styles from "./top-bar.module.css";

/** The files of what the page shows now. */
export function ExportList() {
  const atlas = useAtlas();
  const format = useFormat();
  const view = useView((now) => now);
  const loadTowns = useContext(TownsContext);
  const [offer, setOffer] = useState<TakeAway | "none" | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    offerOf({ atlas, format, view, loadTowns }).then(
      (found) => wanted && setOffer(found ?? "none"),
      () => wanted && setOffer("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [atlas, format, view, loadTowns]);
  if (offer === null) return <p className={styles.wait}>{format.t("take-away:computing")}</p>;
  if (typeof offer === "string") return <p className={styles.wait}>{format.t(`take-away:offer-${offer}`)}</p>;
  return (
    <>
      <p className={styles.wait} data-record="table:export">
        {offer.title}
      </p>
      <TakeAwayList takeAway={offer} />
    </>
  );
}
