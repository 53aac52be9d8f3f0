import { standingOf, type EvidenceSubject } from '@/features/evidence';
import { money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Change, Figure } from '@/shared/ui/figure';
import { Skeleton } from '@/shared/ui/states';
import type { LatestAnalysis } from './use-latest-analysis';
import { valueAtRisk } from './value-at-risk';

const say = t.overview.risk;

/** What may be lost within the churn window, by the latest analysis, against the one before. */
export function RiskFigure({
  analysis: { segments, churn, segmentsBefore, window, latest, analyses },
  ask,
}: {
  analysis: LatestAnalysis;
  ask: (subject: EvidenceSubject) => void;
}) {
  const label = t.overview.figures.valueAtRisk;
  if (analyses.isLoading || segments.isLoading || churn.isLoading) return <Skeleton lines={2} className="h-6" />;
  const now = segments.data ? valueAtRisk(segments.data.segments) : null;
  if (now === null || !segments.data || !churn.data) {
    return (
      <Figure label={label} value="–">
        {latest === undefined ? say.none : say.noModel}
      </Figure>
    );
  }
  const subject: EvidenceSubject = { kind: 'churn', report: churn.data, data: segments.data.evidence.data };
  const standing = standingOf(subject);
  const acts = standing === 'passed';
  const was = segmentsBefore.data ? valueAtRisk(segmentsBefore.data.segments) : null;
  return (
    <Figure
      label={label}
      mark={
        <EvidenceButton
          standing={standing}
          what={say.subject}
          className="-my-1"
          onClick={() => {
            ask(subject);
          }}
        />
      }
      value={<span className={acts ? '' : 'text-ink-faint'}>{money(now)}</span>}
    >
      {acts && was?.currency === now.currency && (
        <>
          <span className="block empty:hidden">
            <Change now={now.amount} before={was.amount} welcome="down" />
          </span>
          <span className="block">{say.before(money(was))}</span>
        </>
      )}
      {acts ? say.what(t.common.window[window]) : say.notForActing}
    </Figure>
  );
}
