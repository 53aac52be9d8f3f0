import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { WINDOWS, type Window } from '@/shared/api/client';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import type { AnalysisJob, AnalysisSummary, ChurnReport, SegmentsReport } from '@/shared/api/eyes-shapes';
import { ago, day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Choice } from '@/shared/ui/choice';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { MatchedSegments } from './matched-segments';
import { dataLines, evidenceLines, type Both } from './then-and-now';
import { ThenNowTable } from './then-now-table';
import { useAnalysisBefore } from './use-analysis';

const { compare: say } = t.analyses;

/** The windows that both looked ahead; an older summary does not name its own. */
function windowsInCommon(now: AnalysisSummary, then: AnalysisSummary): readonly Window[] {
  const of = ({ churn }: AnalysisSummary) => churn?.map(({ window }) => window) ?? WINDOWS;
  return of(now).filter((window) => of(then).includes(window));
}

function Tables({ window, now, then }: { window: Window; now: string; then: string }) {
  const reads = {
    segments: { now: useQuery(segmentsQuery(window, now)), then: useQuery(segmentsQuery(window, then)) },
    churn: { now: useQuery(churnQuery(window, now)), then: useQuery(churnQuery(window, then)) },
  };
  const all = [reads.segments.now, reads.segments.then, reads.churn.now, reads.churn.then];
  const failed = all.find((read) => read.isError);
  if (failed) {
    return (
      <ProblemNotice
        className="m-4"
        problem={failed.error}
        onRetry={() => void Promise.all(all.filter((read) => read.isError).map((read) => read.refetch()))}
      />
    );
  }
  const segments = both<SegmentsReport>(reads.segments.now.data, reads.segments.then.data);
  const churn = both<ChurnReport>(reads.churn.now.data, reads.churn.then.data);
  if (!segments || !churn) return <Skeleton lines={6} className="mx-5 h-8" />;
  return (
    <div className="pb-2">
      <h3 className="px-4 pt-2 pb-1 font-semibold sm:px-5">{say.segments.title}</h3>
      <p className="px-4 pb-2 text-[0.8125rem] text-ink-faint sm:px-5">{say.segments.note}</p>
      <MatchedSegments segments={segments} />
      <h3 className="px-4 pt-6 pb-1 font-semibold sm:px-5">{say.gates.title}</h3>
      <ThenNowTable label={say.gates.label} what={say.gates.what} lines={evidenceLines(segments, churn)} />
      <h3 className="px-4 pt-6 pb-1 font-semibold sm:px-5">{say.data.title}</h3>
      <ThenNowTable label={say.data.label} what={say.data.what} lines={dataLines(segments)} />
    </div>
  );
}

const both = <R,>(now: R | undefined, then: R | undefined): Both<R> | null => (now && then ? { now, then } : null);

/** An analysis beside the one before it: segments, evidence and data, then and now. */
export function Comparison({ job, summary }: { job: AnalysisJob; summary: AnalysisSummary }) {
  const before = useAnalysisBefore(job);
  const [chosen, choose] = useState<Window>('30d');
  const then = before.data?.result;
  const windows = then ? windowsInCommon(summary, then) : [];
  const window = windows.includes(chosen) ? chosen : windows[0];
  return (
    <Panel>
      <PanelHead
        title={say.title}
        {...(then && before.data ? { note: say.note(day(then.asOf), ago(before.data.createdAt)) } : {})}
      >
        {window && windows.length > 1 && (
          <Choice
            label={t.common.windowLabel}
            value={window}
            options={windows.map((value) => ({ value, label: t.common.window[value] }))}
            onChange={choose}
          />
        )}
      </PanelHead>
      {before.isPending && <Skeleton lines={6} className="mx-5 h-8" />}
      {before.isError && <ProblemNotice className="m-4" problem={before.error} onRetry={() => void before.refetch()} />}
      {before.isSuccess && !then && <p className="px-4 pb-5 text-ink-soft sm:px-5">{say.first}</p>}
      {then && !window && <p className="px-4 pb-5 text-ink-soft sm:px-5">{say.noWindow}</p>}
      {then && window && <Tables window={window} now={summary.analysisId} then={then.analysisId} />}
    </Panel>
  );
}
