import type { Window } from '@/shared/api/client';
import type { Job } from '@/shared/api/jobs';
import type { Money } from '@/shared/lib/format';

/** What an analysis says of one window, in its job. */
export interface WindowVerdict {
  window: Window;
  gate: 'passed' | 'failed';
  actionable: boolean;
}

interface Summary {
  analysisId: string;
  asOf: string;
  /** Absent in analyses stored before it was told. */
  churn?: WindowVerdict[];
}

/** What an analysis came to; null until it has succeeded. */
export const summaryOf = (job: Job | undefined) =>
  job?.state === 'succeeded' ? (job.result as unknown as Summary | null) : null;

/** The analyses that succeeded, the latest first, as far as they looked at a window. */
export const analysesOf = (jobs: readonly Job[], window: Window): Summary[] =>
  jobs
    .map(summaryOf)
    .filter((summary) => summary !== null)
    .filter(({ churn }) => churn === undefined || churn.some((one) => one.window === window));

/** What all segments may lose together; null where no risk is known. */
export function valueAtRisk(segments: readonly { valueAtRisk: Money | null }[]): Money | null {
  const known = segments.flatMap((segment) => segment.valueAtRisk ?? []);
  const [first] = known;
  return first ? { amount: known.reduce((sum, { amount }) => sum + amount, 0), currency: first.currency } : null;
}
