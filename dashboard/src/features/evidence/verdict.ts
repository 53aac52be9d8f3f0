import { besideLimit } from '@/shared/lib/figures';
import { decimal, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { standingOf, type EvidenceSubject } from './subject';

const { verdict: say } = t.evidence;

/** The verdict in a sentence or two. */
export function verdictOf(subject: EvidenceSubject): string {
  const standing = standingOf(subject);
  if (subject.kind === 'segments') {
    const { quality, limits } = subject.report.evidence;
    if (quality === null) return say.none;
    return standing === 'passed'
      ? say.segmentsPassed(
          besideLimit(quality.silhouette, limits.silhouette, decimal, 2),
          String(quality.k),
          besideLimit(quality.smallestShare, limits.smallestShare, percent, 1),
        )
      : say.segmentsFailed;
  }
  const { quality, limits } = subject.report.evidence;
  if (quality === null) return say.none;
  const ranks = say.churnRanks(
    besideLimit(quality.auc * 100, limits.auc * 100, decimal, 0),
    decimal(quality.aucRecencyAlone * 100, 0),
  );
  const end =
    standing === 'passed'
      ? say.churnPassed
      : standing === 'weak'
        ? say.churnWeak(besideLimit(quality.expectedCalibrationError, limits.calibrationError, percent, 0))
        : say.churnFailed;
  return `${ranks} ${end}`;
}
