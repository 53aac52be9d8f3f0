import { useQuery } from '@tanstack/react-query';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import type { Asked } from './asked';
import type { EvidenceSubject } from './subject';

/** Reads the evidence of any analysis. */
export function useSubject({ kind, window, analysis }: Asked) {
  const segments = useQuery(segmentsQuery(window, analysis));
  const churn = useQuery({ ...churnQuery(window, analysis), enabled: kind === 'churn' });
  const { isError, error, refetch } = kind === 'churn' ? churn : segments;
  const subject: EvidenceSubject | undefined =
    kind === 'segments'
      ? segments.data && { kind, report: segments.data }
      : churn.data && { kind, report: churn.data, data: segments.data?.evidence.data };
  return { subject, isError, error, refetch };
}
