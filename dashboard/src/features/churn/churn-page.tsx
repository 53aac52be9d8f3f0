import { useNavigate, useSearch } from '@tanstack/react-router';
import { AnalysisChoice, OlderAnalysisNotice, WrongCurrency } from '@/features/analyses';
import { EvidenceOutlet } from '@/features/evidence';
import { WhatIs } from '@/features/help';
import { WINDOWS, type Window } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/text';
import { PageHead } from '@/shared/ui/panel';
import { ProblemNotice } from '@/shared/ui/states';
import { Lists } from './lists';
import { NoAnalysis, NotAnalysed } from './no-churn';
import { isNotAnalysed, useWindow, type WindowFigures } from './use-window';
import { WindowCard } from './window-card';

/** The windows side by side, and the list of the one that is chosen. */
function Windows({ chosen, figures }: { chosen: Window; figures: Record<Window, WindowFigures> }) {
  const { subject, churn } = figures[chosen];
  return (
    <>
      <ul aria-label={t.churn.windows} className="mb-3 grid gap-4 md:grid-cols-3">
        {WINDOWS.map((window) => (
          <WindowCard key={window} window={window} chosen={window === chosen} figures={figures[window]} />
        ))}
      </ul>
      <p className="mb-5 max-w-prose text-[0.8125rem] text-ink-faint">
        {t.churn.notes.value} <WhatIs term="value-at-risk" className="-my-1.5" />
      </p>
      {!subject && isNotAnalysed(churn.error) && <NotAnalysed window={chosen} />}
      {subject && <Lists subject={subject} />}
    </>
  );
}

/** Who may leave, and how much goes with them. */
export function ChurnPage() {
  const { window: chosen = '30d', analysis } = useSearch({ from: '/inside/churn' });
  const navigate = useNavigate({ from: '/churn' });
  const figures = {
    '30d': useWindow('30d', analysis),
    '60d': useWindow('60d', analysis),
    '90d': useWindow('90d', analysis),
  };
  const report = WINDOWS.map((window) => figures[window].churn.data).find((known) => known !== undefined);
  const failed = WINDOWS.map((window) => figures[window].churn).find(
    ({ error }) => error !== null && !isNotAnalysed(error),
  );
  const showAnalysis = (other: string | undefined) =>
    void navigate({ search: { window: chosen, ...(other === undefined ? {} : { analysis: other }) } });
  const noneYet = failed !== undefined && asProblem(failed.error).code === 'no-analysis-yet';
  const elsewhere = report?.evidence.reasons.includes('no-orders-in-currency') ?? false;
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
      {report && elsewhere && <WrongCurrency found={report.evidence.data.otherCurrencies} />}
      {!noneYet && !elsewhere && <Windows chosen={chosen} figures={figures} />}
      <EvidenceOutlet />
    </>
  );
}
