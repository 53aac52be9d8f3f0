import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, Circle, CircleAlert, LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import { startAnalysis } from '@/shared/api/eyes';
import { hasEnded, useJob, type Job } from '@/shared/api/jobs';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Panel } from '@/shared/ui/panel';
import { ProgressBar } from '@/shared/ui/progress';
import { ProblemNotice } from '@/shared/ui/states';
import { phaseOf } from './analysis-phases';
import type { FirstAnalysis } from './set-up';

const say = t.onboarding.analysis;

function Running({ job: listed }: { job: Job }) {
  const job = useJob(listed.self).data ?? listed;
  if (hasEnded(job)) return null;
  const { at, detail } = phaseOf(job.step);
  return (
    <Panel className="p-4 sm:p-5">
      <ProgressBar value={job.progress} label={t.common.job.progress(say.label)} />
      <ol aria-label={say.running} className="mt-4 grid gap-2">
        {say.phases.map((phase, index) => (
          <li
            key={phase}
            aria-current={index === at ? 'step' : undefined}
            className={cn('flex items-center gap-2', index > at && 'text-ink-faint', index === at && 'font-medium')}
          >
            {index < at && <Check className="size-4 shrink-0 text-good" aria-hidden />}
            {index === at && <LoaderCircle className="size-4 shrink-0 animate-spin text-accent" aria-hidden />}
            {index > at && <Circle className="size-4 shrink-0" aria-hidden />}
            <span>
              {phase}
              {index === at && detail !== '' && <span className="font-normal text-ink-faint">, {detail}</span>}
            </span>
          </li>
        ))}
      </ol>
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

/** The first analysis: starting it, its steps, and what went wrong. */
export function AnalysisStep({
  analysis,
  ready,
  follows,
}: {
  analysis: FirstAnalysis;
  /** Whether there is data to analyse. */
  ready: boolean;
  follows: Job | null;
}) {
  const starting = useFirstAnalysis(follows);
  if (analysis.state === 'running') return <Running key={analysis.job.self} job={analysis.job} />;
  if (!ready) return <p>{say.later}</p>;
  const start = (label: string) => (
    <Button
      look="primary"
      busy={starting.isPending}
      onClick={() => {
        starting.mutate(undefined);
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className="grid gap-4">
      {analysis.state === 'failed' ? (
        <Notice
          role="status"
          tone="bad"
          icon={<CircleAlert aria-hidden />}
          title={say.failed}
          actions={start(say.again)}
        >
          <p>{analysis.job.problem?.detail}</p>
          <p>{say.failedNote}</p>
        </Notice>
      ) : (
        <>
          <p className="text-ink-soft">{say.ready}</p>
          <div>{start(say.go)}</div>
        </>
      )}
      {starting.isError && <ProblemNotice problem={starting.error} />}
    </div>
  );
}
