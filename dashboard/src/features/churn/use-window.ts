import { useQuery } from '@tanstack/react-query';
import type { EvidenceSubject } from '@/features/evidence';
import type { Window } from '@/shared/api/client';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import { asProblem } from '@/shared/api/problem';
import type { Money } from '@/shared/lib/format';
import { highRiskQuery } from './high-risk';

/** The evidence for churn. */
export type ChurnSubject = Extract<EvidenceSubject, { kind: 'churn' }>;

/** What is known of one window. */
export type WindowFigures = ReturnType<typeof useWindow>;

/** Whether that is all that is wrong: the analysis did not look at this window. */
export const isNotAnalysed = (thrown: unknown): boolean => asProblem(thrown).code === 'window-not-analysed';

/** What the segments have at risk together; null where there are none. */
function sumOf(amounts: readonly (Money | null)[]): Money | null {
  return amounts.reduce<Money | null>(
    (sum, money) => (money === null ? sum : { ...money, amount: money.amount + (sum?.amount ?? 0) }),
    null,
  );
}

/** What an analysis says of one window: the model, how many are at high risk, and what is at risk with them. */
export function useWindow(window: Window, analysis: string | undefined) {
  const churn = useQuery(churnQuery(window, analysis));
  const report = churn.data;
  const segments = useQuery(segmentsQuery(window, analysis));
  const high = useQuery({ ...highRiskQuery(window, report?.analysisId ?? ''), enabled: report !== undefined });
  // While a new analysis is being read, what came of two must not be shown as one.
  const alike = segments.data?.analysisId === report?.analysisId ? segments.data : undefined;
  const subject: ChurnSubject | undefined = report && { kind: 'churn', report, data: alike?.evidence.data };
  return {
    churn,
    subject,
    high: high.data,
    counting: high.isFetching,
    value: alike && sumOf(alike.segments.map(({ valueAtRisk }) => valueAtRisk)),
  };
}
