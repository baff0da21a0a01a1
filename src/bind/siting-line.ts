import type { SitingField } from "../siting/field.ts";
import type { SitingTask } from "../siting/tasks.ts";
import type { ConnectSiting, SitingLink } from "./siting-link.ts";
import type { Job, OnKnown } from "./siting-run.ts";

/** As long as a worker may say nothing: one that the system has killed says nothing at all. */
export const PATIENCE_MS = 60_000;
/** As long as a worker may take to let a task go. One that is inside the solver hears nothing, and is ended. */
const GRACE_MS = 80;

interface Entry {
  readonly onKnown: OnKnown;
  sign(): void;
}

/**
 * One worker that is made when it is needed, and again when it is lost. `one`: it works off one task after another, and is
 * ended with the task that it does not let go; else tasks run side by side and let go by themselves.
 */
export function createLine(connect: ConnectSiting, manner: "one" | "many") {
  const under = new Map<number, Entry>();
  let link: SitingLink | null = null;
  let tickets = 0;
  let last: Promise<unknown> = Promise.resolve();

  function end(): void {
    link?.end();
    link = null;
  }

  function connected(field: SitingField): SitingLink {
    if (link) return link;
    const made = connect(field, (ticket, share, partial) => {
      const entry = under.get(ticket);
      entry?.sign();
      entry?.onKnown(share, partial);
    });
    made.failed.catch(() => {
      if (link === made) end();
    });
    link = made;
    return made;
  }

  interface Put {
    readonly field: SitingField;
    readonly ticket: number;
    readonly task: SitingTask;
    readonly onKnown: OnKnown;
    readonly silenceMs: number;
    readonly gone: Promise<null>;
  }

  async function put({ field, ticket, task, onKnown, silenceMs, gone }: Put) {
    const used = connected(field);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<never>((_, reject) => {
      const sign = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (link === used) end();
          reject(new Error("siting worker says nothing"));
        }, silenceMs);
      };
      under.set(ticket, { onKnown, sign });
      sign();
    });
    try {
      return await Promise.race([used.ask(ticket, task), used.failed, silent, gone]);
    } finally {
      clearTimeout(timer);
      under.delete(ticket);
    }
  }

  return {
    end,
    /** @param silenceMs as long as the worker may say nothing over this task. */
    run(field: SitingField, task: SitingTask, onKnown: OnKnown, silenceMs = PATIENCE_MS): Job {
      const ticket = ++tickets;
      let isDropped = false;
      let giveUp: () => void = () => undefined;
      const gone = new Promise<null>((resolve) => {
        giveUp = () => resolve(null);
      });
      const begin = () => (isDropped ? null : put({ field, ticket, task, onKnown, silenceMs, gone }));
      const answer = manner === "one" ? last.then(begin) : Promise.resolve(begin());
      if (manner === "one") last = answer.catch(() => undefined);
      return {
        answer,
        drop() {
          if (isDropped) return;
          isDropped = true;
          if (!under.has(ticket)) return;
          link?.drop(ticket);
          if (manner === "many") return giveUp();
          const used = link;
          setTimeout(() => {
            if (under.has(ticket) && link === used) end();
            giveUp();
          }, GRACE_MS);
        },
      };
    },
  };
}
