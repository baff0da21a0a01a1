import { useFormat } from "../../../bind/use-format.ts";
import {
  useAlternatives,
  useLocation,
  useRobustness,
  useScores,
  useSitingChange,
  useSitingChoice,
  useSitingData,
} from "../../../bind/use-siting.ts";
import type { SitingData } from "../../../siting/answers.ts";
import { SITING_TABLES, type SitingChoice } from "../../../siting/choice-types.ts";
import { Segmented } from "../../../ui/segmented.tsx";
import { TableNote } from "../../reach-answer/tables/table-note.tsx";
import table from "../../table/table.module.css";
import { NothingToSolve } from "../data-issues.tsx";
import { latestOf, RunState } from "../run-state.tsx";
import { ToldProvider, useTold, useToldNow } from "../told.ts";
import { AllocationGrid } from "./allocation-grid.tsx";
import { AlternativesGrid } from "./alternatives-grid.tsx";
import { CandidatesGrid } from "./candidates-grid.tsx";
import { ChecksGrid } from "./checks-grid.tsx";
import { RobustnessGrid } from "./robustness-grid.tsx";
import { useTableSet } from "./use-table-set.ts";

/** The answer as tables. */
export function SitingTables() {
  const { t } = useFormat();
  const { table: what } = useSitingChoice();
  const change = useSitingChange();
  const data = useSitingData();
  return (
    <div className={table.scroll} key={what}>
      <div className={table.panel}>
        <div className={table.which}>
          <Segmented
            label={t("siting-answer:table.which")}
            value={what}
            options={SITING_TABLES.map((value) => ({ value, label: t(`siting-answer:table.tab-${value}`) }))}
            onChange={(value) => change({ table: value })}
          />
        </div>
        <RunState run={data} name={null} rows={24}>
          {(value) => <Tables data={value} what={what} />}
        </RunState>
      </div>
    </div>
  );
}

function Tables({ data, what }: { data: SitingData; what: SitingChoice["table"] }) {
  const told = useTold(data, useSitingChoice());
  const errors = data.issues.filter(({ severity }) => severity === "error");
  return (
    <ToldProvider value={told}>
      {errors.length > 0 ? <NothingToSolve errors={errors} /> : <Table what={what} />}
    </ToldProvider>
  );
}

function Table({ what }: { what: SitingChoice["table"] }) {
  const { t } = useToldNow().format;
  const scores = useScores();
  const location = useLocation();
  const alternatives = useAlternatives();
  const robustness = useRobustness();
  const set = useTableSet();
  const scored = latestOf(scores);
  const located = latestOf(location);
  if (what === "candidates")
    return (
      <RunState run={scores} name={null} rows={24}>
        {(value) => <CandidatesGrid scores={value} set={set} />}
      </RunState>
    );
  if (what === "robustness")
    return (
      <RunState run={robustness} name="robustness" rows={24}>
        {(value) => scored && <RobustnessGrid robustness={value} scores={scored} set={set} />}
      </RunState>
    );
  if (located !== null && located.result.objective === null)
    return <TableNote words={t("siting-answer:table.no-answer")} />;
  if (what === "alternatives")
    return (
      <RunState run={alternatives} name="alternatives" rows={24}>
        {(value) => located && <AlternativesGrid location={located} alternatives={value} set={set} />}
      </RunState>
    );
  return (
    <RunState run={location} name="location" rows={16}>
      {(value) =>
        what === "allocation" ? (
          <AllocationGrid location={value} set={set} />
        ) : (
          <ChecksGrid location={value} set={set} />
        )
      }
    </RunState>
  );
}
