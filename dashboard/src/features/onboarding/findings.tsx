import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import { count, decimal } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { EvidenceMark, type Standing } from '@/shared/ui/evidence-mark';
import { Figure } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';

const say = t.onboarding.findings;

/** Customers of all segments, and how many of them are expected not to buy; null where that was not foretold. */
function expectedToLeave(segments: readonly { size: number; churnRisk: number | null }[]) {
  const customers = segments.reduce((sum, { size }) => sum + size, 0);
  const leaving = segments.reduce((sum, { size, churnRisk }) => sum + size * (churnRisk ?? 0), 0);
  return { customers, leaving: segments.some(({ churnRisk }) => churnRisk === null) ? null : leaving };
}

/** What the first analysis has found, with how well each figure is supported; what failed its gate comes first. */
export function Findings({ analysis }: { analysis: string }) {
  const segments = useQuery(segmentsQuery('30d', analysis));
  const churn = useQuery(churnQuery('30d', analysis));
  if (segments.isError || churn.isError) {
    return (
      <ProblemNotice
        problem={segments.error ?? churn.error}
        onRetry={() => {
          void segments.refetch();
          void churn.refetch();
        }}
      />
    );
  }
  if (!segments.data || !churn.data) return <Skeleton lines={3} className="h-8" />;
  const { evidence } = segments.data;
  const passed = evidence.gate === 'passed';
  const standing: Standing = evidence.quality === null ? 'none' : passed ? 'passed' : 'failed';
  const risk = churn.data.evidence;
  const riskStanding: Standing =
    risk.quality === null ? 'none' : risk.gate === 'failed' ? 'failed' : risk.actionable ? 'passed' : 'weak';
  const { customers, leaving } = expectedToLeave(segments.data.segments);
  const told = risk.gate === 'passed' && leaving !== null;
  return (
    <Panel>
      <PanelHead title={say.title} />
      <div className="grid gap-5 px-4 pb-4 sm:px-5 sm:pb-5">
        {!passed && (
          <Notice
            tone="warn"
            icon={<CircleAlert aria-hidden />}
            title={evidence.quality === null ? say.tooLittle : say.notForActing}
          >
            {evidence.quality === null ? say.tooLittleNote : say.notForActingNote(decimal(evidence.quality.silhouette))}
          </Notice>
        )}
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
          <Figure
            label={say.segments}
            mark={<EvidenceMark standing={standing} />}
            value={count(segments.data.segments.length)}
          >
            {say.ofCustomers(count(segments.data.customers))}
          </Figure>
          <Figure
            label={say.silhouette}
            mark={<EvidenceMark standing={standing} />}
            value={evidence.quality === null ? say.notMeasured : decimal(evidence.quality.silhouette)}
          >
            {say.silhouetteNote}
          </Figure>
          <Figure
            label={say.leaving}
            mark={<EvidenceMark standing={riskStanding} />}
            value={told ? count(leaving) : say.notMeasured}
          >
            {told ? say.leavingNote(count(customers)) : say.leavingUntold}
          </Figure>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link to="/segments" className={buttonLook({ look: 'primary' })}>
            {say.toSegments}
          </Link>
          <Link to="/" className={buttonLook()}>
            {say.toOverview}
          </Link>
        </div>
      </div>
    </Panel>
  );
}
