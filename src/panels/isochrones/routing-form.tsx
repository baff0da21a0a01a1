import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { storedFrom } from "../../bind/isochrone-reading.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { PROFILES, PROTOCOLS, type Routing, useRouting } from "../../bind/use-routing.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { addIsochrones, type StoredIsochrone } from "../../state/isochrone-store.ts";
import { addReaches } from "../../state/reach-actions.ts";
import type { Origin } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { areaName } from "./area-name.ts";
import { Elsewhere, placeOfOrigin } from "./elsewhere.tsx";
import styles from "./isochrones.module.css";
import { IssueList } from "./issue-list.tsx";

/** Asks a service that the reader names for the area that can be reached from a base. */
export function RoutingForm({ origin }: { origin: Origin | null }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const [added, setAdded] = useState<{ areas: readonly StoredIsochrone[]; origin: Origin } | null>(null);
  const id = useId();
  const routing = useRouting(placeOfOrigin(atlas, origin), ({ isochrones }, { endpoint, minutes }) => {
    if (!origin) return;
    const originSiteId = origin.type === "site" ? origin.id : null;
    const from = { fileName: null, host: endpoint.host, originSiteId, minutes };
    const areas = isochrones.map((area) => storedFrom(area, from));
    void addIsochrones(areas);
    addReaches(areas.map((area) => ({ origin, extent: { type: "isochrone", id: area.id } })));
    requestCamera({ type: "reaches" });
    setAdded({ areas, origin });
  });
  const { fields, state, change } = routing;
  const summary = useRef<HTMLElement>(null);
  const step = useRef(state.step);
  useEffect(() => {
    // The button that led on is gone with the step before.
    if (step.current !== state.step && document.activeElement === document.body) summary.current?.focus();
    step.current = state.step;
  }, [state.step]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAdded(null);
    routing.submit();
  };
  return (
    <details className={styles.part}>
      <summary ref={summary}>{t("isochrone:routing.title")}</summary>
      <p className={styles.note}>{t("isochrone:routing.help")}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <label className={styles.labelled}>
          <span>{t("isochrone:routing.address")}</span>
          <input
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={fields.address}
            onChange={({ target }) => change({ address: target.value })}
          />
        </label>
        <div className={styles.labelled}>
          <span>{t("isochrone:routing.protocol")}</span>
          <Segmented
            label={t("isochrone:routing.protocol")}
            value={fields.protocol}
            options={PROTOCOLS.map((value) => ({ value, label: t(`isochrone:provider.${value}`) }))}
            onChange={(protocol) => change({ protocol })}
          />
        </div>
        <div className={styles.pair}>
          <span className={styles.labelled}>
            <span>{t("isochrone:routing.profile")}</span>
            <Select
              label={t("isochrone:routing.profile")}
              value={fields.profile}
              options={PROFILES[fields.protocol].map((value) => ({ value, label: t(`isochrone:profile.${value}`) }))}
              onChange={(profile) => change({ profile })}
            />
          </span>
          <label className={styles.labelled}>
            <span>{t("isochrone:routing.minutes")}</span>
            <input
              inputMode="decimal"
              autoComplete="off"
              value={fields.minutes}
              onChange={({ target }) => change({ minutes: target.value })}
            />
          </label>
        </div>
        {fields.protocol === "openrouteservice" && (
          <label className={styles.labelled}>
            <span>{t("isochrone:routing.key")}</span>
            <input
              type="password"
              autoComplete="off"
              value={fields.apiKey}
              onChange={({ target }) => change({ apiKey: target.value })}
            />
            <span className={styles.note}>{t("isochrone:routing.key-help")}</span>
          </label>
        )}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={fields.isRemembered}
            onChange={({ target }) => change({ isRemembered: target.checked })}
          />
          <span>{t("isochrone:routing.remember")}</span>
        </label>
        {(state.step === "idle" || state.step === "failed") && (
          <div className={styles.buttons}>
            <button type="submit" className={styles.submit}>
              {t("isochrone:routing.ask")}
            </button>
          </div>
        )}
      </form>
      {state.step === "confirm" && <Confirm id={id} state={state} routing={routing} />}
      <div role="status" className={styles.part}>
        {state.step === "asking" && <Asking state={state} onCancel={routing.cancel} />}
        {state.step === "failed" && <IssueList issues={state.issues} />}
        {state.step === "idle" &&
          added?.areas.map((area) => (
            <div key={area.id}>
              <p data-ui-count>{t("isochrone:routing.done", { name: areaName(format, area) })}</p>
              <Elsewhere area={area} origin={added.origin} />
            </div>
          ))}
      </div>
    </details>
  );
}

type StateAt<Step> = Extract<Routing["state"], { step: Step }>;

/** Names the host and shows, word for word, what it would be sent. */
function Confirm({ id, state, routing }: { id: string; state: StateAt<"confirm">; routing: Routing }) {
  const { t } = useFormat();
  const { question, request } = state;
  const { host } = question.endpoint;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.confirm} aria-labelledby={id}>
      <h4 id={id} ref={title} tabIndex={-1} data-ui-count>
        {t("isochrone:routing.confirm-title", { host })}
      </h4>
      <p data-ui-count>{t("isochrone:routing.confirm", { host })}</p>
      <dl className={styles.sent} data-ui-count>
        <dt>{t("isochrone:routing.address-sent")}</dt>
        <dd>
          <code>{`${request.method} ${request.shown.address}`}</code>
        </dd>
        <dt>{t("isochrone:routing.question-sent")}</dt>
        <dd>
          <code>{request.shown.question}</code>
        </dd>
        {question.apiKey !== undefined && <dd>{t("isochrone:routing.key-sent")}</dd>}
      </dl>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={routing.agree}>
          <span data-ui-count>{t("isochrone:routing.agree", { host })}</span>
        </Button>
        <Button onClick={routing.decline}>{t("isochrone:routing.decline")}</Button>
      </div>
    </section>
  );
}

function Asking({ state, onCancel }: { state: StateAt<"asking">; onCancel: () => void }) {
  const { t, number } = useFormat();
  const { progress, host } = state;
  const megabytes = progress.step === "receiving" ? number(progress.bytes / 1e6, 1, true) : "";
  const words = t(`isochrone:routing.${progress.step}`, { host, megabytes });
  return (
    <p className={styles.busy} data-ui-count>
      <progress aria-label={words} />
      <span>{words}</span>
      <Button onClick={onCancel}>{t("isochrone:routing.cancel")}</Button>
    </p>
  );
}
