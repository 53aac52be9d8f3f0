import type { Window } from '@/shared/api/client';
import type { AnalysisJob, AnalysisSummary } from '@/shared/api/eyes-shapes';

/** What an analysis says of one window. */
export type WindowVerdict = Pick<NonNullable<AnalysisSummary['churn']>[number], 'window' | 'gate' | 'actionable'>;

/** The analyses that succeeded, the latest first. */
export const finished = (jobs: readonly AnalysisJob[]): AnalysisSummary[] => jobs.flatMap((job) => job.result ?? []);

/** The analysis before the latest that looked at a window too, and whose risks might be acted on. */
export const comparable = (summaries: readonly AnalysisSummary[], window: Window): AnalysisSummary | undefined =>
  summaries.slice(1).find(({ churn }) => churn?.some((one) => one.window === window && one.actionable));
