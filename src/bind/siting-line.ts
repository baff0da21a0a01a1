import type { SitingField } from "../siting/field.ts";
import type { SitingTask } from "../siting/tasks.ts";
import type { ConnectSiting, SitingLink } from "./siting-link.ts";
import type { Job, OnKnown } from "./siting-run.ts";

/** As long as a worker may say nothing: one that the system has killed says nothing at all. */
const PATIENCE_MS = 60_000;
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

  async function put(field: SitingField, ticket: number, task: SitingTask, onKnown: OnKnown, gone: Promise<null>) {
    const used = connected(field);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<never>((_, reject) => {
      const sign = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (link === used) end();
          reject(new Error("siting worker says nothing"));
        }, PATIENCE_MS);
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
    run(field: SitingField, task: SitingTask, onKnown: OnKnown): Job {
      const ticket = ++tickets;
      let isDropped = false;
      let giveUp: () => void = () => undefined;
      const gone = new Promise<null>((resolve) => {
        giveUp = () => resolve(null);
      });
      const begin = () => (isDropped ? null : put(field, ticket, task, onKnown, gone));
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
