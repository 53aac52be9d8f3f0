// What eyes-service answers, by the names that people use for it.
import type { Eyes, Window } from './client';

export type AnalysedData = Eyes['AnalysedData'];
export type SegmentsReport = Eyes['Segments'];
export type Segment = Eyes['Segment'];
export type SegmentsEvidence = Eyes['SegmentEvidence'];
export type SegmentAttempt = Eyes['SegmentAttempt'];
export type ChurnReport = Eyes['Churn'];
export type ChurnEvidence = Eyes['ChurnEvidence'];
export type ChurnAttempt = Eyes['ChurnAttempt'];
export type AtRisk = Eyes['AtRiskCustomer'];
export type ReasonLine = Eyes['Reason'];
export type CustomerReport = Eyes['CustomerReport'];

/** What a gate said. */
export type Gate = SegmentsEvidence['gate'];

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
export type AnalysisSummary = {
  analysisId: string;
  asOf: string;
  customers: number;
  segments: number;
  segmentGate?: Gate;
  /** What older ones call `segmentGate`. */
  gate?: Gate;
  silhouette?: number | null;
  churn?: readonly { window: Window; gate: Gate; actionable: boolean; auc: number | null }[];
};

/** An analysis as the job that makes it; its id is also the id of what it finds. */
export type AnalysisJob = Omit<Eyes['Job'], 'result'> & { result: AnalysisSummary | null };
