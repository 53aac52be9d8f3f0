import { Link, useSearch } from '@tanstack/react-router';
import { Telescope } from 'lucide-react';
import { useState } from 'react';
import { EvidenceDrawer, GateNotice, type EvidenceSubject } from '@/features/evidence';
import { WINDOWS } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead } from '@/shared/ui/panel';
import { EmptyState } from '@/shared/ui/states';
import { AtRiskList } from './at-risk-list';
import { useWindow } from './use-window';
import { WindowCard } from './window-card';

const { empty } = t.churn;

const NoAnalysis = () => (
  <EmptyState
    icon={<Telescope aria-hidden />}
    title={empty.title}
    actions={
      <Link to="/analyses" className={buttonLook({ look: 'primary' })}>
        {empty.action}
      </Link>
    }
  >
    {empty.text}
  </EmptyState>
);

/** Who may leave: the three windows side by side, and the list of the one chosen. */
export function ChurnPage() {
  const { window: chosen = '30d', analysis } = useSearch({ from: '/inside/churn' });
  const [open, setOpen] = useState<EvidenceSubject | null>(null);
  const figures = {
    '30d': useWindow('30d', analysis),
    '60d': useWindow('60d', analysis),
    '90d': useWindow('90d', analysis),
  };
  const { churn, subject } = figures[chosen];
  if (churn.isError && !churn.data && asProblem(churn.error).code === 'no-analysis-yet') {
    return (
      <>
        <PageHead title={t.churn.title} note={t.churn.note} />
        <NoAnalysis />
      </>
    );
  }
  return (
    <>
      <PageHead title={t.churn.title} note={t.churn.note}>
        {subject && <p className="text-[0.8125rem] text-ink-faint">{t.churn.asOf(day(subject.report.asOf))}</p>}
      </PageHead>
      <ul aria-label={t.churn.windows} className="mb-3 grid gap-4 md:grid-cols-3">
        {WINDOWS.map((window) => (
          <WindowCard
            key={window}
            window={window}
            analysis={analysis}
            chosen={window === chosen}
            figures={figures[window]}
            onOpen={setOpen}
          />
        ))}
      </ul>
      <p className="mb-5 max-w-prose text-[0.8125rem] text-ink-faint">
        {t.churn.notes.auc} {t.churn.notes.value}
      </p>
      {subject && (
        <>
          <GateNotice
            subject={subject}
            className="mb-5"
            onOpen={() => {
              setOpen(subject);
            }}
          />
          <AtRiskList subject={subject} />
        </>
      )}
      <EvidenceDrawer
        subject={open}
        onClose={() => {
          setOpen(null);
        }}
      />
    </>
  );
}
