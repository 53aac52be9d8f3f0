import type { Money } from '@/shared/lib/format';
import type { Window } from './client';

/** What a gate said. */
export type Gate = 'passed' | 'failed';

/** The two ends of a 95 % interval. */
export type Interval = readonly [number, number];

/** One reason why a risk is higher or lower than usual. */
export interface ReasonLine {
  feature: string;
  direction: 'raises' | 'lowers';
  text: string;
}

/** The data that an analysis saw. */
export interface AnalysedData {
  orders: number;
  refunds: number;
  from: string | null;
  to: string | null;
  sources: readonly { name: string; orders: number }[];
  excludedForConsent: number;
  consentDefaulted: number;
  otherCurrency: number;
}

/** How groups of customers were found. */
export interface Clustering {
  algorithm: 'kmeans' | 'dbscan' | 'agglomerative';
  parameters: Record<string, unknown>;
  features: readonly string[];
  preprocessing: string;
}

/** One clustering tried. */
export interface SegmentAttempt extends Clustering {
  silhouette: number;
  k: number;
  smallestShare: number;
  noiseShare: number;
  chosen: boolean;
  why: string;
}

/** How the segments were made, on what, how good they are, and what else was tried. */
export interface SegmentsEvidence {
  gate: Gate;
  reasons: readonly string[];
  data: AnalysedData;
  method: (Clustering & { seed: number }) | null;
  quality: {
    silhouette: number;
    silhouetteInterval: Interval;
    k: number;
    smallestShare: number;
    noiseShare: number;
    stability: number;
  } | null;
  attempts: readonly SegmentAttempt[];
}

/** One segment. */
export interface Segment {
  id: string;
  name: string;
  description: string;
  size: number;
  share: number;
  value: Money;
  medianRecencyDays: number;
  medianOrders: number;
  medianSpend: Money;
  churnRisk: number | null;
  valueAtRisk: Money | null;
  topReasons: readonly ReasonLine[];
}

/** The segments of one analysis with the evidence for them. */
export interface SegmentsReport {
  analysisId: string;
  window: Window;
  asOf: string;
  customers: number;
  evidence: SegmentsEvidence;
  segments: readonly Segment[];
}

/** One way of learning that was tried. */
export interface ChurnAttempt {
  learner: string;
  features: readonly string[];
  validationAuc: number | null;
  chosen: boolean;
  why: string;
  secondLook: boolean;
}

/** How risks were learned, and how well they foretold a later period. */
export interface ChurnEvidence {
  gate: Gate;
  actionable: boolean;
  reasons: readonly string[];
  method: {
    learner: string | null;
    features: readonly string[];
    population: string;
    trainCutoff: string;
    testCutoff: string;
    attempts: readonly ChurnAttempt[];
  };
  quality: {
    auc: number;
    aucInterval: Interval;
    aucRecencyAlone: number;
    marginInterval: Interval;
    brier: number;
    expectedCalibrationError: number;
    baseRate: number;
    customersTested: number;
    secondLook: boolean;
  } | null;
}

/** The churn model of one window, with the customers it says may leave. */
export interface ChurnReport {
  analysisId: string;
  window: Window;
  asOf: string;
  definition: string;
  evidence: ChurnEvidence;
  atRisk: { items: readonly AtRisk[]; next: string | null };
}

/** A customer who may leave. */
export interface AtRisk {
  customerId: string;
  risk: number;
  value: Money;
  reasons: readonly ReasonLine[];
}

/** What an analysis says of one customer. */
export interface CustomerReport {
  customerId: string;
  analysisId: string;
  asOf: string;
  segment: { id: string; name: string } | null;
  risks: readonly {
    window: Window;
    risk: number;
    actionable: boolean;
    reasons: readonly ReasonLine[];
    nearestFlip: { feature: string; from: number; to: number; text: string } | null;
  }[];
  history: { orders: number; spend: Money; value: Money; recencyDays: number; tenureDays: number; active: boolean };
}

/** What the numbers of an axis count. */
export type AxisUnit = 'days' | 'orders' | 'money' | 'ratio';

/** The customers of an analysis by two of their features. Money is in minor units of `currency`. */
export interface SegmentMap {
  analysisId: string;
  asOf: string;
  currency: string;
  axes: readonly { feature: string; label: string; unit: AxisUnit }[];
  x: string;
  y: string;
  points: readonly { customerId: string; segment: string | null; x: number; y: number }[];
  shown: number;
  of: number;
}

/** What a finished analysis came to; those of before have neither `churn` nor `silhouette`. */
export interface AnalysisSummary {
  analysisId: string;
  asOf: string;
  customers: number;
  segments: number;
  segmentGate?: Gate;
  /** What older ones call `segmentGate`. */
  gate?: Gate;
  silhouette?: number | null;
  churn?: readonly { window: Window; gate: Gate; actionable: boolean; auc: number | null }[];
}

/** An analysis as the job that makes it; its id is also the id of what it finds. */
export interface AnalysisJob {
  id: string;
  self: string;
  kind: 'analysis';
  state: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  progress: number;
  step: string | null;
  rate: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  problem: { code: string; detail: string; status: number; traceId?: string } | null;
  result: AnalysisSummary | null;
}
