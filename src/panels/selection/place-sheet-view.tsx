import { useId } from "react";
import type { Place } from "../../../data/schema/place.ts";
import { useFiltered, useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { placeEvidence } from "../../derive/place-evidence.ts";
import { currentRow, placeSheet } from "../../derive/place-sheet.ts";
import { ClaimList } from "./claim-list.tsx";
import { ClaimRow } from "./claim-row.tsx";
import { EventList } from "./event-list.tsx";
import { leadRows } from "./lead-rows.ts";
import { MetricGroups } from "./metric-groups.tsx";
import { MoreBar } from "./more-bar.tsx";
import { PlaceHeader } from "./place-header.tsx";
import styles from "./selection.module.css";
import { SheetRowItem } from "./sheet-row-item.tsx";
import { SiteList } from "./site-list.tsx";

/** What is known of a place: the current metric first, then what tells most, then everything on request. */
export function PlaceSheetView({ place, chosen }: { place: Place; chosen: boolean }) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const headingId = useId();
  const sheet = placeSheet(atlas, place.id);
  const current = currentRow(atlas, useMetricAnswer(), useRanking(), place.id);
  const { claims, events, sites } = placeEvidence(useFiltered(), place.id);
  const scope = place.kind === "district" ? "district" : chosen ? "city-chosen" : "city";
  const lead = leadRows(atlas, sheet, current, claims, scope);
  const known = sheet.livestream.length + sheet.latest.length;
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <PlaceHeader place={place} headingId={headingId} landArea={sheet.landArea} closable={chosen} />
      <ul>
        {lead.map((line) =>
          line.type === "claim" ? (
            <ClaimRow key={line.claim.id} claim={line.claim} />
          ) : (
            // The current metric's line stays the same line from date to date.
            <SheetRowItem
              key={line.row === current ? "current" : (line.row.ref ?? line.row.metric.id)}
              row={line.row}
              current={line.row === current}
            />
          ),
        )}
      </ul>
      <MoreBar
        label={t("selection:more")}
        lists={[
          {
            id: "figures",
            title: t("selection:all-figures"),
            count: known + sheet.missing.length,
            content: () => <MetricGroups sheet={sheet} />,
          },
          {
            id: "claims",
            title: t("selection:claims"),
            count: claims.length,
            content: () => <ClaimList claims={claims} />,
          },
          {
            id: "events",
            title: t("selection:events"),
            count: events.length,
            content: () => <EventList events={events} />,
          },
          { id: "sites", title: t("selection:sites"), count: sites.length, content: () => <SiteList sites={sites} /> },
        ]}
      />
    </section>
  );
}
