import { money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { EvidenceMark } from '@/shared/ui/evidence-mark';
import { Change, Figure } from '@/shared/ui/figure';
import { Skeleton } from '@/shared/ui/states';
import { standingOfChurn } from './standing';
import type { LatestAnalysis } from './use-latest-analysis';
import { valueAtRisk } from './value-at-risk';

const say = t.overview.risk;

/** What may be lost within the churn window, by the latest analysis, against the one before. */
export function RiskFigure({ analysis }: { analysis: LatestAnalysis }) {
  const { segments, churn, segmentsBefore, before, window, latest, analyses } = analysis;
  const label = t.overview.figures.valueAtRisk;
  if (analyses.isLoading || segments.isLoading || churn.isLoading) return <Skeleton lines={2} className="h-6" />;
  const now = segments.data ? valueAtRisk(segments.data.segments) : null;
  if (now === null || !churn.data) {
    return (
      <Figure label={label} value="–">
        {latest === null ? say.none : say.noModel}
      </Figure>
    );
  }
  const standing = standingOfChurn(churn.data.evidence);
  const acts = standing === 'passed';
  const was = segmentsBefore.data ? valueAtRisk(segmentsBefore.data.segments) : null;
  const trusted = before?.churn?.find((one) => one.window === window)?.actionable !== false;
  const comparable = acts && trusted && was !== null && was.currency === now.currency;
  return (
    <Figure
      label={label}
      mark={<EvidenceMark standing={standing} />}
      value={<span className={acts ? '' : 'text-ink-faint'}>{money(now)}</span>}
    >
      {comparable && (
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
