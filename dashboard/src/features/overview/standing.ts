import type { Standing } from '@/shared/ui/evidence-mark';

/** How well risks are supported. */
export function standingOfChurn(evidence: { gate: string; actionable: boolean; quality: unknown }): Standing {
  if (evidence.quality === null) return 'none';
  if (evidence.gate === 'failed') return 'failed';
  return evidence.actionable ? 'passed' : 'weak';
}

/** How well segments are supported. */
export const standingOfSegments = (evidence: { gate: 'passed' | 'failed'; quality: unknown }): Standing =>
  evidence.quality === null ? 'none' : evidence.gate;
