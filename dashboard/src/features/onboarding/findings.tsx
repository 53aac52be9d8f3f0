import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EvidenceDrawer, GateNotice, standingOf, type EvidenceSubject } from '@/features/evidence';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import type { ChurnReport, SegmentsReport } from '@/shared/api/eyes-shapes';
import { count, decimal } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Figure } from '@/shared/ui/figure';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { expectedToLeave } from './expected-to-leave';

const say = t.onboarding.findings;

function Marked({
  label,
  subject,
  onOpen,
  value,
  note,
}: {
  label: string;
  subject: EvidenceSubject;
  onOpen: (subject: EvidenceSubject) => void;
  value: string;
  note: string;
}) {
  const standing = standingOf(subject);
  return (
    <Figure
      label={label}
      mark={
        <EvidenceButton
          standing={standing}
          what={label}
          onClick={() => {
            onOpen(subject);
          }}
        />
      }
      value={<span className={standing === 'passed' ? undefined : 'text-ink-faint'}>{value}</span>}
    >
      {note}
    </Figure>
  );
}

function Found({ segments, churn }: { segments: SegmentsReport; churn: ChurnReport }) {
  const [open, setOpen] = useState<EvidenceSubject | null>(null);
  const found: EvidenceSubject = { kind: 'segments', report: segments };
  const risks: EvidenceSubject = { kind: 'churn', report: churn, data: segments.evidence.data };
  const { quality } = segments.evidence;
  const leaving = churn.evidence.gate === 'passed' ? expectedToLeave(segments.segments) : null;
  return (
    <Panel>
      <PanelHead title={say.title} />
      <div className="grid grid-cols-1 gap-5 px-4 pb-4 sm:px-5 sm:pb-5">
        <GateNotice
          subject={found}
          onOpen={() => {
            setOpen(found);
          }}
        />
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
          <Marked
            label={say.segments}
            subject={found}
            onOpen={setOpen}
            value={count(segments.segments.length)}
            note={say.ofCustomers(count(segments.customers))}
          />
          <Marked
            label={say.silhouette}
            subject={found}
            onOpen={setOpen}
            value={quality === null ? say.notMeasured : decimal(quality.silhouette)}
            note={say.silhouetteNote}
          />
          <Marked
            label={say.leaving}
            subject={risks}
            onOpen={setOpen}
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
      <EvidenceDrawer
        subject={open}
        onClose={() => {
          setOpen(null);
        }}
      />
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
