import type {
  AnalysedData,
  ChurnEvidence,
  ChurnReport,
  SegmentsEvidence,
  SegmentsReport,
} from '@/shared/api/eyes-shapes';
import type { Standing } from '@/shared/ui/evidence-mark';

/** What evidence is shown for. The evidence for churn names no data: they are the segments' of the same analysis. */
export type EvidenceSubject =
  { kind: 'segments'; report: SegmentsReport } | { kind: 'churn'; report: ChurnReport; data: AnalysedData | undefined };

/** How well the segments are supported. */
export function standingOfSegments({ gate, quality }: SegmentsEvidence): Standing {
  if (quality === null) return 'none';
  return gate;
}

/** How well the risks are supported. */
export function standingOfChurn({ gate, actionable, quality }: ChurnEvidence): Standing {
  if (quality === null) return 'none';
  if (gate === 'failed') return 'failed';
  return actionable ? 'passed' : 'weak';
}

/** How well a subject is supported. */
export const standingOf = (subject: EvidenceSubject): Standing =>
  subject.kind === 'segments' ? standingOfSegments(subject.report.evidence) : standingOfChurn(subject.report.evidence);
