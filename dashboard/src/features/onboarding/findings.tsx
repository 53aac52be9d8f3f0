import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EvidenceOutlet, EvidenceRing, GateNotice, standingOf, type EvidenceSubject } from '@/features/evidence';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import type { ChurnReport, SegmentsReport } from '@/shared/api/eyes-shapes';
import { count, money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Figure } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { expectedToLeave } from './expected-to-leave';

const say = t.onboarding.findings;

function Marked({
  label,
  subject,
  value,
  note,
}: {
  label: string;
  subject: EvidenceSubject;
  value: string;
  note: string;
}) {
  return (
    <Figure
      label={label}
      mark={<EvidenceRing subject={subject} what={label} />}
      value={<span className={standingOf(subject) === 'passed' ? undefined : 'text-ink-faint'}>{value}</span>}
    >
      {note}
    </Figure>
  );
}

function Found({ segments, churn }: { segments: SegmentsReport; churn: ChurnReport }) {
  const found: EvidenceSubject = { kind: 'segments', report: segments };
  const risks: EvidenceSubject = { kind: 'churn', report: churn, data: churn.evidence.data };
  const passed = churn.evidence.gate === 'passed';
  const leaving = passed ? expectedToLeave(segments.segments) : null;
  const atRisk = passed ? (churn.stakes?.valueAtRisk ?? null) : null;
  return (
    <Panel>
      <PanelHead title={say.title} />
      <div className="grid grid-cols-1 gap-5 px-4 pb-4 sm:px-5 sm:pb-5">
        <GateNotice subject={found} />
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
          <Marked
            label={say.segments}
            subject={found}
            value={count(segments.segments.length)}
            note={say.ofCustomers(count(segments.customers))}
          />
          <Marked
            label={say.atRisk}
            subject={risks}
            value={atRisk === null ? say.untold : money(atRisk)}
            note={say.atRiskNote}
          />
          <Marked
            label={say.leaving}
            subject={risks}
            value={leaving === null ? say.untold : count(leaving.leaving)}
            note={
              leaving === null
                ? say.untoldNote[churn.evidence.quality === null ? 'none' : 'failed']
                : say.leavingNote(count(leaving.customers))
            }
          />
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
      <EvidenceOutlet />
    </Panel>
  );
}

/** What the first analysis has found, with how well each figure is supported; what failed its gate comes first. */
export function Findings({ analysis }: { analysis: string }) {
  const segments = useQuery(segmentsQuery('30d', analysis));
  const churn = useQuery(churnQuery('30d', analysis));
  if (segments.data && churn.data) return <Found segments={segments.data} churn={churn.data} />;
  const problem = segments.error ?? churn.error;
  if (problem === null) return <Skeleton lines={3} className="h-8" />;
  return (
    <ProblemNotice
      problem={problem}
      onRetry={() => {
        void segments.refetch();
        void churn.refetch();
      }}
    />
  );
}
