import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { importResult } from '@/features/imports';
import { useMe } from '@/features/session';
import { segmentsQuery, startAnalysis } from '@/shared/api/eyes';
import type { Job } from '@/shared/api/jobs';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { AnalysisRunning } from './analysis-running';
import { CurrencyNotice } from './currency-notice';
import type { Arrival, FirstAnalysis } from './set-up';

const say = t.onboarding.analysis;

/** Starts the first analysis, by a press, or by itself after what is named. */
function useFirstAnalysis(follows: Job | null) {
  const cache = useQueryClient();
  const starting = useMutation({
    mutationFn: (key?: string) => startAnalysis({}, key),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['eyes', 'analyses'] }),
  });
  const { mutate } = starting;
  const after = follows?.id;
  useEffect(() => {
    // Named after the sync that it follows: two tabs start one analysis.
    if (after !== undefined) mutate(`first-after-${after}`);
  }, [after, mutate]);
  return starting;
}

interface Start {
  busy: boolean;
  onStart: () => void;
}

const Go = ({ busy, onStart, label }: Start & { label: string }) => (
  <Button look="primary" busy={busy} onClick={onStart}>
    {label}
  </Button>
);

/** An analysis that found nobody: because of the currency, or because there is too little. */
function Nobody({ job, ours, ...start }: { job: Job; ours: string } & Start) {
  const found = useQuery(segmentsQuery('30d', job.id));
  if (found.isPending) return <Skeleton lines={2} />;
  if (found.isError) return <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.evidence.data.otherCurrency > 0) {
    return <CurrencyNotice ours={ours} theirs={null} onAnalyse={start.onStart} />;
  }
  return (
    <Notice
      role="status"
      tone="warn"
      icon={<CircleAlert aria-hidden />}
      title={say.nobody}
      actions={<Go {...start} label={say.again} />}
    >
      {say.nobodyNote}
    </Notice>
  );
}

/** The first analysis: starting it, its steps, and what stands in its way. */
export function AnalysisStep({
  analysis,
  arrival,
  follows,
}: {
  analysis: FirstAnalysis;
  arrival: Arrival;
  follows: Job | null;
}) {
  const starting = useFirstAnalysis(follows);
  const ours = useMe().data?.organization.currency;
  if (analysis.state === 'running') return <AnalysisRunning key={analysis.job.self} job={analysis.job} />;
  if (arrival.state !== 'done') return <p>{say.later}</p>;
  const start = {
    busy: starting.isPending,
    onStart: () => {
      starting.mutate(undefined);
    },
  };
  const theirs = importResult(arrival.job)?.currency ?? ours;
  return (
    <div className="grid grid-cols-1 gap-4">
      {analysis.state === 'failed' && (
        <Notice
          role="status"
          tone="bad"
          icon={<CircleAlert aria-hidden />}
          title={say.failed}
          actions={<Go {...start} label={say.again} />}
        >
          <p>{analysis.job.problem?.detail}</p>
          <p>{say.failedNote}</p>
        </Notice>
      )}
      {analysis.state === 'empty' && ours !== undefined && <Nobody job={analysis.job} ours={ours} {...start} />}
      {analysis.state === 'none' &&
        (ours !== undefined && theirs !== undefined && ours !== theirs ? (
          <CurrencyNotice ours={ours} theirs={theirs} onAnalyse={start.onStart} />
        ) : (
          <>
            <p className="text-ink-soft">{say.ready}</p>
            <div>
              <Go {...start} label={say.go} />
            </div>
          </>
        ))}
      {starting.isError && <ProblemNotice problem={starting.error} />}
    </div>
  );
}
