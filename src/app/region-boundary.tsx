import { Component, type ReactNode } from "react";
import { setFailed } from "../state/ephemeral-store.ts";
import { FaultCard } from "./fault-card.tsx";

interface RegionBoundaryProps {
  /** Names the region in words (`app:region.<name>`) and in the readiness. */
  region:
    | "map"
    | "chart"
    | "table"
    | "evidence"
    | "left"
    | "right"
    | "top"
    | "timeline"
    | "figure"
    | "sheet"
    | "analysis";
  children: ReactNode;
}

/** Keeps a fault of one region to that region: it shows what happened, and the rest of the page stays alive. */
export class RegionBoundary extends Component<RegionBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch() {
    setFailed(this.props.region, true);
  }

  override componentWillUnmount() {
    if (this.state.error) setFailed(this.props.region, false);
  }

  private readonly retry = () => {
    setFailed(this.props.region, false);
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    return error ? <FaultCard region={this.props.region} error={error} onRetry={this.retry} /> : this.props.children;
  }
}
