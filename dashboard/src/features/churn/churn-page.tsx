import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AnalysisChoice, OlderAnalysisNotice } from '@/features/analyses';
import { EvidenceDrawer, GateNotice } from '@/features/evidence';
import { WINDOWS } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/text';
import { PageHead } from '@/shared/ui/panel';
import { ProblemNotice } from '@/shared/ui/states';
import { AtRiskList } from './at-risk-list';
import { NoAnalysis, NotAnalysed } from './no-churn';
import { isNotAnalysed, useWindow, type ChurnSubject } from './use-window';
import { WindowCard } from './window-card';

/** Who may leave: the three windows side by side, and the list of the one chosen. */
export function ChurnPage() {
  const { window: chosen = '30d', analysis } = useSearch({ from: '/inside/churn' });
  const navigate = useNavigate({ from: '/churn' });
  const [open, setOpen] = useState<ChurnSubject | null>(null);
  const figures = {
    '30d': useWindow('30d', analysis),
    '60d': useWindow('60d', analysis),
    '90d': useWindow('90d', analysis),
  };
  const { subject, churn } = figures[chosen];
  const report = WINDOWS.map((window) => figures[window].churn.data).find((known) => known !== undefined);
  const failed = WINDOWS.map((window) => figures[window].churn).find(
    ({ error }) => error !== null && !isNotAnalysed(error),
  );
  const showAnalysis = (other: string | undefined) =>
    void navigate({ search: { window: chosen, ...(other === undefined ? {} : { analysis: other }) } });
  const noneYet = failed !== undefined && asProblem(failed.error).code === 'no-analysis-yet';
  return (
    <>
      <PageHead title={t.churn.title} note={t.churn.note}>
        {report && <AnalysisChoice shown={report} onChoose={showAnalysis} />}
      </PageHead>
      {report && (
        <OlderAnalysisNotice
          className="mb-5"
          shown={report}
          onBack={() => {
            showAnalysis(undefined);
          }}
        />
      )}
      {noneYet && <NoAnalysis />}
      {failed && !noneYet && (
        <ProblemNotice className="mb-5" problem={failed.error} onRetry={() => void failed.refetch()} />
      )}
      {!noneYet && (
        <>
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
        </>
      )}
      {!subject && isNotAnalysed(churn.error) && <NotAnalysed window={chosen} />}
      {subject && (
        <>
          <GateNotice
            subject={subject}
            className="mb-5"
            onOpen={() => {
              setOpen(subject);
            }}
          />
          <AtRiskList subject={subject} onOpen={setOpen} />
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
