import { X } from "lucide-react";
import { memo } from "react";
import { usePickLoss, useSitingChange } from "../../bind/use-siting.ts";
import type { PickLoss, Scores } from "../../siting/answers.ts";
import { hoverCandidate } from "../../state/siting-hover.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import { Switch } from "../../ui/switch.tsx";
import { Computed } from "../reach-answer/computed.tsx";
import { totalWeight } from "./amounts.ts";
import { checkedWords } from "./check-list.tsx";
import { PickAdd } from "./pick-add.tsx";
import { shareWords } from "./proof-words.ts";
import { RunState } from "./run-state.tsx";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";
import { AmountNumber, Fact } from "./told-number.tsx";

interface MyPickProps {
  scores: Scores | null;
}

/** What sites chosen by hand lose against the best answer. */
export const MyPick = memo(function MyPick({ scores }: MyPickProps) {
  const told = useToldNow();
  const { t } = told.format;
  const change = useSitingChange();
  const loss = usePickLoss();
  const { pick, shown } = told.choice;
  const places = pick.flatMap((id) => {
    const place = told.data.candidates.findIndex((one) => one.id === id);
    return place < 0 ? [] : [{ id, place }];
  });
  return (
    <PanelSection
      title={t("siting-answer:pick.title")}
      aside={
        <Switch
          label={t("siting-answer:pick.on-map")}
          checked={shown === "pick"}
          onChange={(isOn) => change({ shown: isOn ? "pick" : "answer" })}
        />
      }
    >
      {places.length === 0 ? (
        <p className={styles.quiet}>{t("siting-answer:pick.empty")}</p>
      ) : (
        <ul className={styles.picked}>
          {places.map(({ id, place }) => (
            <Picked key={id} id={id} name={told.candidate(place)} />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <PickAdd />
        {scores && <BestScored scores={scores} />}
        {pick.length > 0 && <Button onClick={() => change({ pick: [] })}>{t("siting-answer:pick.clear")}</Button>}
      </div>
      {places.length > 0 && (
        <RunState run={loss} name={null} rows={3}>
          {(value) => (value === null ? null : <Loss loss={value} />)}
        </RunState>
      )}
    </PanelSection>
  );
});

function Picked({ id, name }: { id: string; name: string }) {
  const { t } = useToldNow().format;
  const { choice } = useToldNow();
  const change = useSitingChange();
  return (
    <li onPointerEnter={() => hoverCandidate(id)} onPointerLeave={() => hoverCandidate(null)} data-ui-count>
      {name}
      <IconButton
        label={t("siting-answer:pick.remove", { site: name })}
        icon={<X aria-hidden="true" />}
        onClick={() => change({ pick: choice.pick.filter((one) => one !== id) })}
      />
    </li>
  );
}

/** As many as are asked, by score alone. */
function BestScored({ scores: { order, scored } }: { scores: Scores }) {
  const { data, choice, format } = useToldNow();
  const change = useSitingChange();
  const count = Math.min(Math.max(1, choice.newSites), order.length);
  const pick = [...order.slice(0, count)].flatMap((at) => data.candidates[scored[at] as number]?.id ?? []);
  if (count === 0 || pick.join() === choice.pick.join()) return null;
  return (
    <Button onClick={() => change({ pick })}>
      <span data-ui-count>{format.t("siting-answer:pick.best-scored", { count })}</span>
    </Button>
  );
}

function Loss({ loss }: { loss: PickLoss }) {
  const told = useToldNow();
  const { data, format, objective, weight } = told;
  const { t } = format;
  const comma = t("siting-answer:comma");
  const total = totalWeight(data);
  const broken = loss.broken.filter(({ name }) => name !== "chosen-known");
  return (
    <>
      <dl className={styles.facts}>
        <Fact label={t("siting-answer:pick.objective")}>
          {loss.objective === null ? (
            t("siting-answer:unknown")
          ) : (
            <AmountNumber amount={{ ...objective, formula: "pick-objective" }} value={loss.objective} />
          )}
        </Fact>
        {loss.loss !== null && (
          <Fact label={t("siting-answer:pick.loss")}>
            <AmountNumber amount={{ ...objective, formula: "pick-loss" }} value={loss.loss} />
          </Fact>
        )}
        {loss.lossAtMost !== null && loss.lossAtMost !== loss.loss && (
          <Fact label={t("siting-answer:pick.at-most")}>
            <AmountNumber amount={{ ...objective, formula: "pick-loss-at-most" }} value={loss.lossAtMost} />
          </Fact>
        )}
        <Fact label={t("siting-answer:pick.uncovered")}>
          <AmountNumber amount={{ ...weight, formula: "uncovered-weight" }} value={loss.uncoveredWeight} />{" "}
          {total > 0 && (
            <Computed value={loss.uncoveredWeight / total} formula="uncovered-share" className={styles.quiet}>
              {shareWords(told, loss.uncoveredWeight / total)}
            </Computed>
          )}
        </Fact>
      </dl>
      {loss.lost.length > 0 && (
        <p className={styles.quiet} data-ui-count>
          {t("siting-answer:pick.lost", { demand: loss.lost.map((place) => told.demand(place)).join(comma) })}
        </p>
      )}
      {broken.length > 0 && (
        <div className={styles.warn} role="status">
          <p>{t("siting-answer:pick.broken")}</p>
          <ul data-ui-count>
            {broken.map(({ name, of }) => (
              <li key={`${name} ${of ?? ""}`}>
                {t(`siting-answer:check.${name}`)}
                {of !== undefined && ` (${checkedWords(told, name, of)})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
