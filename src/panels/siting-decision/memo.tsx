import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { usePrinting } from "../../ui/use-printing.ts";
import { figureAddress } from "../figure-card/use-copied.ts";
import { amountWords } from "../siting-answer/amounts.ts";
import { useTold } from "../siting-answer/told.ts";
import styles from "./memo.module.css";
import { MemoMap } from "./memo-map.tsx";
import type { Decision } from "./use-decision.ts";

const MOST_ROWS = 10;

interface MemoProps {
  decision: Decision | null;
  button: ReactNode;
  waits: { "aria-disabled"?: boolean; title?: string };
}

/** Prints the decision on one page: map, answer with its proof, ranking, robustness, assumptions, sources. */
export function Memo({ decision, button, waits }: MemoProps) {
  const { t } = useFormat();
  const [isPrinting, print] = usePrinting();
  return (
    <>
      <Button icon={button} onClick={() => decision && print()} {...waits}>
        {t("siting-file:memo")}
      </Button>
      {isPrinting && decision && createPortal(<Page decision={decision} />, document.body)}
    </>
  );
}

function Page({ decision }: { decision: Decision }) {
  const { t, date, number } = useFormat();
  const { choice, data, location, scores, robustness, pick, file } = decision;
  const told = useTold(data, choice);
  const objective = (value: number | null) => (value === null ? "–" : amountWords(told.objective, value));
  const { result, checks } = location;
  const nameOf = told.candidate;
  const chosen = result.chosen.filter((j) => !data.candidates[j]?.isOpen).map(nameOf);
  const recomputed = checks.find(({ name }) => name === "objective")?.value ?? null;
  const isHeld = checks.every(({ holds }) => holds);
  const facts: [string, string][] = [
    [t("siting-file:page.status"), t(`siting-file:status.${result.status}`)],
    [t("siting-file:page.objective"), objective(result.objective)],
    [t("siting-file:page.bound"), objective(result.bound)],
    [t("siting-file:page.gap"), result.gap === null ? "–" : `${number(result.gap * 100, 4)} %`],
    [
      t("siting-file:page.checker"),
      `${objective(recomputed)} · ${t(isHeld ? "siting-file:page.checks-hold" : "siting-file:page.checks-broken", { count: checks.length })}`,
    ],
    [t("siting-file:page.without"), objective(location.without)],
    [t("siting-file:page.uncovered"), result.uncovered.map(told.demand).join(" · ") || "–"],
    ...(pick
      ? [
          [
            t("siting-file:page.pick"),
            `${pick.chosen
              .filter((j) => !data.candidates[j]?.isOpen)
              .map(nameOf)
              .join(" + ")}: ${objective(pick.objective)}`,
          ] as [string, string],
        ]
      : []),
  ];
  const shares =
    robustness && scores
      ? [...robustness.firstShares]
          .map((share, k) => ({ j: scores.scored[k] as number, share }))
          .filter(({ share }) => share > 0)
          .sort((a, b) => b.share - a.share)
          .slice(0, MOST_ROWS)
      : [];
  return (
    <article className={styles.page} data-printed>
      <header>
        <p>
          {t("app:title")} · <span data-period>{date(file.made.slice(0, 10))}</span>
        </p>
        <h1>{t("siting-file:page.heading", { problem: t(`siting:problem.${choice.problem}`) })}</h1>
        <p>
          {t("siting-file:page.asked", {
            count: choice.problem === "lscp" ? "–" : choice.newSites,
            radius: choice.radius === null ? "–" : amountWords(told.cost, choice.radius),
            demand: amountWords(
              told.weight,
              data.demand.reduce((sum, { weight }) => sum + weight, 0),
            ),
            candidates: number(data.candidates.length - data.openCount),
          })}
        </p>
        <p>{t("siting-file:page.chosen", { names: chosen.join(" + ") || t("siting-file:none") })}</p>
      </header>
      <figure className={styles.wide}>
        <MemoMap decision={decision} label={t("siting-file:page.map")} nameOf={nameOf} />
        <figcaption>
          ★ {t("siting-file:page.new")} · □ {t("siting-file:page.open")} · ● {t("siting-file:page.demand")}
        </figcaption>
      </figure>
      <section>
        <h2>{t("siting-file:page.answer")}</h2>
        <table>
          <tbody>
            {facts.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        {scores && (
          <table>
            <caption>{t("siting-file:page.ranking")}</caption>
            <tbody>
              {[...scores.order.subarray(0, MOST_ROWS)].map((k) => (
                <tr key={k}>
                  <td>{scores.ranks[k]}</td>
                  <th scope="row">{nameOf(scores.scored[k] as number)}</th>
                  <td data-numeric>{number(scores.scores[k] as number, 3, true)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section>
        {shares.length > 0 && robustness && (
          <table>
            <caption>
              {t("siting-file:page.robustness")} ·{" "}
              {t("siting-file:page.seed", { seed: String(robustness.seed), draws: number(robustness.draws) })}
            </caption>
            <tbody>
              {shares.map(({ j, share }) => (
                <tr key={j}>
                  <th scope="row">{nameOf(j)}</th>
                  <td data-numeric>{number(share * 100, 1, true)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section>
        {scores && (
          <>
            <h2>{t("siting-file:page.criteria")}</h2>
            <p>
              {[
                ...scores.criteria.map(({ id, weight }) => `${told.criterion(id)} ${number(weight, 2, true)}`),
                ...scores.idle.map(({ id }) => `${told.criterion(id)} (${t("siting-file:page.idle")})`),
              ].join(" · ")}
            </p>
          </>
        )}
        <h2>{t("siting-file:page.assumptions")}</h2>
        <ul>
          {choice.distance.type !== "file" && (
            <li>{t("siting-file:page.geodesic", { detour: number(choice.distance.detour, 2) })}</li>
          )}
          {choice.distance.type === "min" && (
            <li>{t("siting-file:page.minutes", { speed: number(choice.distance.speedKmh, 1) })}</li>
          )}
          {choice.demand.type === "districts" && <li>{t("siting-file:page.points")}</li>}
          <li>{t("siting-file:page.uncertain")}</li>
        </ul>
        <h2>{t("siting-file:page.sources")}</h2>
        <ul>
          {file.data.sources.map(({ id, title, url }) => (
            <li key={id}>
              {title}
              {url && ` · ${url}`}
            </li>
          ))}
        </ul>
      </section>
      <footer>
        {t("siting-file:page.hash", { hash: data.hash })} · {file.app.name} {file.app.version} · {file.app.solver} ·{" "}
        {figureAddress()}
      </footer>
    </article>
  );
}
