import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { StageList } from '@/features/analyses';
import { CurrencyNotice, foreignOrdersQuery } from '@/features/currency';
import { useMay } from '@/features/session';
import { startAnalysis } from '@/shared/api/eyes';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { useJob, type Job } from '@/shared/api/jobs';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Panel } from '@/shared/ui/panel';
import { ProgressBar } from '@/shared/ui/progress';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import type { Arrival, FirstAnalysis } from './set-up';

const say = t.onboarding.analysis;

function Running({ job: listed }: { job: AnalysisJob }) {
  const job = (useJob(listed.self).data as AnalysisJob | undefined) ?? listed;
  return (
    <Panel className="grid gap-4 p-4 sm:p-5">
      <ProgressBar value={job.progress} label={t.common.job.progress(say.label)} />
      <StageList job={job} />
    </Panel>
  );
}

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

/** What an analysis is to be started with, or what stands in its way. */
function Start({ analysis, follows }: { analysis: FirstAnalysis; follows: Job | null }) {
  const may = useMay('eyes:run');
  const foreign = useQuery(foreignOrdersQuery);
  const known = !foreign.isPending;
  const starting = useFirstAnalysis(may && known && !foreign.data ? follows : null);
  const start = () => {
    starting.mutate(undefined);
  };
  const go = (label: string) => (
    <Button look="primary" busy={starting.isPending} onClick={start}>
      {label}
    </Button>
  );
  const alert = { role: 'status', icon: <CircleAlert aria-hidden />, actions: go(say.again) } as const;
  if (!known) return <Skeleton lines={2} />;
  return (
    <div className="grid grid-cols-1 gap-4">
      {foreign.data ? (
        <CurrencyNotice orders={foreign.data.orders} found={foreign.data.found} onAnalyse={start} />
      ) : analysis.state === 'failed' ? (
        <Notice {...alert} tone="bad" title={say.failed}>
          <p>{analysis.job.problem?.detail}</p>
          <p>{say.failedNote}</p>
        </Notice>
      ) : analysis.state === 'empty' ? (
        <Notice {...alert} tone="warn" title={say.nobody}>
          {say.nobodyNote}
        </Notice>
      ) : (
        <>
          <p className="text-ink-soft">{say.ready}</p>
          <div>{go(say.go)}</div>
        </>
      )}
      {starting.isError && <ProblemNotice problem={starting.error} />}
    </div>
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
  if (analysis.state === 'running') return <Running key={analysis.job.self} job={analysis.job} />;
  if (arrival.state !== 'done') return <p>{say.later}</p>;
  return <Start analysis={analysis} follows={follows} />;
}
