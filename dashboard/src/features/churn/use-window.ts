import { useQuery } from '@tanstack/react-query';
import type { EvidenceSubject } from '@/features/evidence';
import type { Window } from '@/shared/api/client';
import { churnQuery } from '@/shared/api/eyes';
import { asProblem } from '@/shared/api/problem';

/** The evidence for churn. */
export type ChurnSubject = Extract<EvidenceSubject, { kind: 'churn' }>;

/** What is known of one window. */
export type WindowFigures = ReturnType<typeof useWindow>;

/** Whether that is all that is wrong: the analysis did not look at this window. */
export const isNotAnalysed = (thrown: unknown): boolean => asProblem(thrown).code === 'window-not-analysed';

/** What an analysis says of one window. */
export function useWindow(window: Window, analysis: string | undefined) {
  const churn = useQuery(churnQuery(window, analysis));
  const report = churn.data;
  const subject: ChurnSubject | undefined = report && { kind: 'churn', report, data: report.evidence.data };
  return { churn, subject };
}
