import { useQuery } from '@tanstack/react-query';
import type { EvidenceSubject } from '@/features/evidence';
import { churnQuery } from '@/shared/api/eyes';
import type { SegmentsReport } from '@/shared/api/eyes-shapes';

/** What stands behind the numbers: the segments' evidence, and the risks' once it is read. */
export interface Grounds {
  segments: Extract<EvidenceSubject, { kind: 'segments' }>;
  churn: Extract<EvidenceSubject, { kind: 'churn' }> | undefined;
}

/** What stands behind a report's numbers. */
export function useGrounds(report: SegmentsReport): Grounds {
  // Of the same analysis, even when another has ended meanwhile.
  const churn = useQuery(churnQuery(report.window, report.analysisId)).data;
  return {
    segments: { kind: 'segments', report },
    churn: churn && { kind: 'churn', report: churn, data: report.evidence.data },
  };
}
