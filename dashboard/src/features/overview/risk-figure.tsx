import { Link } from '@tanstack/react-router';
import { EvidenceRing, standingOf, type EvidenceSubject } from '@/features/evidence';
import { money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Change, Figure } from '@/shared/ui/figure';
import { Skeleton } from '@/shared/ui/states';
import { figureLink } from './figure-link';
import type { LatestAnalysis } from './use-latest-analysis';

const say = t.overview.risk;

/** What may be lost within the churn window, by the latest analysis, against the one before. */
export function RiskFigure({
  analysis: { segments, churn, churnBefore, window, latest, analyses },
}: {
  analysis: LatestAnalysis;
}) {
  const label = (
    <Link to="/churn" className={figureLink}>
      {t.overview.figures.valueAtRisk}
    </Link>
  );
  if (analyses.isLoading || segments.isLoading || churn.isLoading) return <Skeleton lines={2} className="h-6" />;
  const now = churn.data?.stakes?.valueAtRisk ?? null;
  if (now === null || !churn.data) {
    return (
      <Figure label={label} value="–">
        {latest === undefined ? say.none : say.noModel}
      </Figure>
    );
  }
  const subject: EvidenceSubject = { kind: 'churn', report: churn.data, data: churn.data.evidence.data };
  const acts = standingOf(subject) === 'passed';
  const was = churnBefore.data?.stakes?.valueAtRisk ?? null;
  return (
    <Figure
      label={label}
      mark={<EvidenceRing subject={subject} what={say.subject} className="-my-1" />}
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
