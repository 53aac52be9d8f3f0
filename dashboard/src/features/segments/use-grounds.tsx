import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { EvidenceDrawer, standingOf, type EvidenceSubject } from '@/features/evidence';
import { churnQuery } from '@/shared/api/eyes';
import type { SegmentsReport } from '@/shared/api/eyes-shapes';

/** What stands behind the numbers: the segments' evidence, and the risks' once it is read. */
export interface Grounds {
  segments: EvidenceSubject;
  churn: EvidenceSubject | undefined;
  open: (subject: EvidenceSubject) => void;
}

/** What stands behind a report's numbers, and the drawer that shows it. */
export function useGrounds(report: SegmentsReport): { grounds: Grounds; drawer: ReactNode; passed: boolean } {
  const [shown, open] = useState<EvidenceSubject | null>(null);
  // Of the same analysis, even when another has ended meanwhile.
  const churn = useQuery(churnQuery(report.window, report.analysisId)).data;
  const segments: EvidenceSubject = { kind: 'segments', report };
  return {
    grounds: {
      segments,
      churn: churn && { kind: 'churn', report: churn, data: report.evidence.data },
      open,
    },
    drawer: (
      <EvidenceDrawer
        subject={shown}
        onClose={() => {
          open(null);
        }}
      />
    ),
    passed: standingOf(segments) === 'passed',
  };
}
