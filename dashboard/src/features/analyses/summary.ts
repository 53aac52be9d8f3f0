import type { AnalysisSummary } from '@/shared/api/eyes-shapes';
import type { Window } from '@/shared/api/client';
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
