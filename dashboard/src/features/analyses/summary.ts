import type { Asked } from '@/features/evidence';
import type { AnalysisSummary } from '@/shared/api/eyes-shapes';
import { WINDOWS, type Window } from '@/shared/api/client';
import type { Standing } from '@/shared/ui/evidence-mark';

/** How well the segments of an analysis are supported; undefined where its summary does not tell. */
export function segmentsStanding({ segmentGate, gate, silhouette }: AnalysisSummary): Standing | undefined {
  return silhouette === null ? 'none' : (segmentGate ?? gate);
}

/** What an analysis says of churn in one window, where it looked so far ahead. */
export function churnIn(summary: AnalysisSummary, window: Window) {
  const found = summary.churn?.find((one) => one.window === window);
  if (!found) return undefined;
  const passed: Standing = found.actionable ? 'passed' : 'weak';
  const standing: Standing = found.auc === null ? 'none' : found.gate === 'failed' ? 'failed' : passed;
  return { auc: found.auc, standing };
}

/** The windows that an analysis looked ahead, with what it says of each; none where its summary does not tell. */
export const churnOf = (summary: AnalysisSummary) =>
  WINDOWS.flatMap((window) => {
    const churn = churnIn(summary, window);
    return churn ? [{ window, ...churn }] : [];
  });

/** Any window of an analysis, for reading what does not depend on it. */
export const anyWindow = (summary: AnalysisSummary): Window => summary.churn?.[0]?.window ?? '30d';

/** Whose evidence keeps it from being acted on. Where no segments were measured, the same holds for all the rest. */
export function obstacles(summary: AnalysisSummary): Asked[] {
  const analysis = summary.analysisId;
  const standing = segmentsStanding(summary);
  const segments: Asked[] =
    standing === undefined || standing === 'passed' ? [] : [{ kind: 'segments', window: anyWindow(summary), analysis }];
  if (standing === 'none') return segments;
  const risks = churnOf(summary).filter((churn) => churn.standing !== 'passed');
  return [...segments, ...risks.map(({ window }): Asked => ({ kind: 'churn', window, analysis }))];
}
