import { count, decimal, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { standingOf, type EvidenceSubject } from './subject';

const { verdict: say } = t.evidence;

/** The verdict in a sentence or two. */
export function verdictOf(subject: EvidenceSubject): string {
  const standing = standingOf(subject);
  if (subject.kind === 'segments') {
    const { quality } = subject.report.evidence;
    if (quality === null) return say.none;
    return standing === 'passed'
      ? say.segmentsPassed(decimal(quality.silhouette), String(quality.k), percent(quality.smallestShare))
      : say.segmentsFailed;
  }
  const { quality } = subject.report.evidence;
  if (quality === null) return say.none;
  const ranks = say.churnRanks(count(quality.auc * 100), count(quality.aucRecencyAlone * 100));
  const end =
    standing === 'passed'
      ? say.churnPassed
      : standing === 'weak'
        ? say.churnWeak(percent(quality.expectedCalibrationError, 0))
        : say.churnFailed;
  return `${ranks} ${end}`;
}
