import { useEffect, useRef, useState } from "react";
import type { Issue } from "../../data/schema/issue.ts";
import {
  MAX_ROUTING_MINUTES,
  type RoutingProtocol as Protocol,
  parseEndpoint,
  ROUTING_PROFILES,
  ROUTING_PROTOCOLS,
  type RoutingQuestion,
  type RoutingRequest,
  requestFor,
} from "../load/isochrone-endpoint.ts";
import type { AreaReading } from "../load/isochrone-file.ts";
import { askIsochrone, type RoutingProgress } from "../load/isochrone-service.ts";
import { readAreas } from "./isochrone-reading.ts";
import { rememberedRouting, rememberRouting } from "./routing-memory.ts";

export type RoutingProtocol = Protocol;
export const PROTOCOLS: readonly RoutingProtocol[] = ROUTING_PROTOCOLS;
export const PROFILES: Record<RoutingProtocol, readonly string[]> = ROUTING_PROFILES;
const FIRST_MINUTES = "30";

export interface RoutingFields {
  readonly address: string;
  readonly protocol: RoutingProtocol;
  readonly profile: string;
  readonly minutes: string;
  /** Of openrouteservice: lives as long as the form. */
  readonly apiKey: string;
  readonly isRemembered: boolean;
}

export type RoutingStep =
  | { readonly step: "idle" }
  /** The host has not been asked yet: the reader sees what it would be sent. */
  | { readonly step: "confirm"; readonly question: RoutingQuestion; readonly request: RoutingRequest }
  | { readonly step: "asking"; readonly host: string; readonly progress: RoutingProgress }
  | { readonly step: "failed"; readonly issues: readonly Issue[] };

/** Origins that the reader has agreed to ask, until the page is left. */
const agreed = new Set<string>();

/** What a header can carry. */
const KEY = /^[\x21-\x7e]{0,500}$/;

const asMinutes = (text: string): number | null => {
  const minutes = Number(text.normalize("NFKC").trim() || "x");
  return minutes >= 1 && minutes <= MAX_ROUTING_MINUTES ? minutes : null;
};

function firstFields(): RoutingFields {
  const known = rememberedRouting();
  const protocol = PROTOCOLS.find((one) => one === known?.protocol) ?? "valhalla";
  return {
    address: known?.address ?? "",
    protocol,
    profile: ROUTING_PROFILES[protocol][0],
    minutes: FIRST_MINUTES,
    apiKey: "",
    isRemembered: known !== null,
  };
}

const refused = (code: string, params: Issue["params"] = {}): RoutingStep => ({
  step: "failed",
  issues: [{ severity: "error", code, where: {}, params }],
});

/**
 * Asking a routing service, as its form needs it. Nothing is sent before `submit`, and to a host that was not asked before only
 * after `agree`.
 *
 * @param lngLat where to start from, WGS 84; null where no single place is chosen.
 */
export function useRouting(
  lngLat: readonly [number, number] | null,
  onAnswer: (reading: Extract<AreaReading, { ok: true }>, question: RoutingQuestion) => void,
) {
  const [fields, setFields] = useState(firstFields);
  const [state, setState] = useState<RoutingStep>({ step: "idle" });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const place = lngLat?.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was to be agreed to is of another place
  useEffect(() => setState((now) => (now.step === "confirm" ? { step: "idle" } : now)), [place]);

  function change(patch: Partial<RoutingFields>): void {
    const next = { ...fields, ...patch };
    if (!PROFILES[next.protocol].includes(next.profile)) next.profile = ROUTING_PROFILES[next.protocol][0];
    if (next.protocol !== "openrouteservice") next.apiKey = "";
    setFields(next);
    if (state.step !== "asking") setState({ step: "idle" });
    if (!next.isRemembered && fields.isRemembered) rememberRouting(null);
  }

  function submit(): void {
    if (state.step === "asking") return;
    const parsed = parseEndpoint(fields.address);
    const minutes = asMinutes(fields.minutes);
    if (!parsed.ok) setState(refused(parsed.code));
    else if (minutes === null) setState(refused("minutes-bad", { most: MAX_ROUTING_MINUTES }));
    else if (!lngLat) setState(refused("origin-no-point"));
    else if (!KEY.test(fields.apiKey.trim())) setState(refused("key-bad"));
    else {
      const { protocol, profile, apiKey } = fields;
      const { endpoint } = parsed;
      const question: RoutingQuestion = { endpoint, protocol, profile, lngLat, minutes, ...(apiKey && { apiKey }) };
      if (fields.isRemembered) rememberRouting({ address: endpoint.base, protocol });
      if (agreed.has(endpoint.origin)) void ask(question);
      else setState({ step: "confirm", question, request: requestFor(question) });
    }
  }

  async function ask(question: RoutingQuestion): Promise<void> {
    const stopper = new AbortController();
    stop.current = stopper;
    const { host } = question.endpoint;
    setState({ step: "asking", host, progress: { step: "waiting" } });
    const reading = await askIsochrone(question, {
      read: readAreas,
      signal: stopper.signal,
      onProgress: (progress) => !stopper.signal.aborted && setState({ step: "asking", host, progress }),
    });
    // The form is gone, or another question has been asked.
    if (stop.current !== stopper) return;
    setState(reading.ok ? { step: "idle" } : { step: "failed", issues: reading.issues });
    if (reading.ok) onAnswer(reading, question);
  }

  return {
    fields,
    state,
    change,
    submit,
    agree(): void {
      if (state.step !== "confirm") return;
      agreed.add(state.question.endpoint.origin);
      void ask(state.question);
    },
    decline: () => setState({ step: "idle" }),
    cancel: () => stop.current?.abort(),
  };
}
export type Routing = ReturnType<typeof useRouting>;
