// What eyes-service answers, by the names that people use for it.
import type { Eyes } from './client';
import type { loadLapsed } from './eyes';

export type AnalysedData = Eyes['AnalysedData'];
export type SegmentsReport = Eyes['Segments'];
export type Segment = Eyes['Segment'];
export type SegmentsEvidence = Eyes['SegmentEvidence'];
export type SegmentAttempt = Eyes['SegmentAttempt'];
export type ChurnReport = Eyes['Churn'];
export type ChurnEvidence = Eyes['ChurnEvidence'];
export type ChurnAttempt = Eyes['ChurnAttempt'];
export type AtRisk = Eyes['AtRiskCustomer'];
export type Lapsed = Awaited<ReturnType<typeof loadLapsed>>['items'][number];
export type ReasonLine = Eyes['Reason'];
export type CustomerReport = Eyes['CustomerReport'];

/** Some customers, and what the one in their middle is like; null where there are none. */
export type Medians = Segment['tested'];

/** What a gate said. */
export type Gate = SegmentsEvidence['gate'];

export type SegmentMap = Eyes['SegmentMap'];

/** What only summaries of today tell. */
type Later = 'segmentGate' | 'silhouette' | 'reasons' | 'churn';

/** What a finished analysis came to; those of before tell less, and call the gate of their segments `gate`. */
export type AnalysisSummary = Omit<Eyes['AnalysisSummary'], Later> &
  Partial<Pick<Eyes['AnalysisSummary'], Later>> & { gate?: Gate };

/** An analysis as the job that makes it; its id is also the id of what it finds. */
export type AnalysisJob = Omit<Eyes['Job'], 'result'> & { result: AnalysisSummary | null };
