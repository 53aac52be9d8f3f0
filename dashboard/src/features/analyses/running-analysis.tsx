import { Link } from '@tanstack/react-router';
import { IfMay } from '@/features/session';
import { hasEnded, secondsLeft } from '@/shared/api/jobs';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { duration } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProgressBar } from '@/shared/ui/progress';
import { ProblemNotice } from '@/shared/ui/states';
import { stageOf } from './stages';
import { useAnalysis, useCancel } from './use-analysis';

const { running: say, one } = t.analyses;

/** How far an analysis has come, what is left, and the way to cancel it. */
export function AnalysisProgress({ job }: { job: AnalysisJob }) {
  const cancel = useCancel(job.id);
  const left = secondsLeft(job);
  return (
    <>
      <div className="flex items-center gap-4">
        <ProgressBar value={job.progress} label={t.common.job.progress(one.progress)} className="flex-1" />
        <span className="tabular text-[0.8125rem] whitespace-nowrap text-ink-soft">
          {left === null ? t.common.job.state[job.state] : t.common.job.left(duration(left))}
        </span>
        <IfMay permission="eyes:run">
          <Button
            size="small"
            busy={cancel.isPending}
            onClick={() => {
              cancel.mutate();
            }}
          >
            {t.common.job.cancel}
          </Button>
        </IfMay>
      </div>
      {cancel.isError && <ProblemNotice className="mt-3" problem={cancel.error} />}
    </>
  );
}

/** One line about an analysis that has not ended. */
export function RunningAnalysis({ listed }: { listed: AnalysisJob }) {
  const { data: job = listed } = useAnalysis(listed.id);
  if (hasEnded(job)) return null;
  const { stage, doing } = stageOf(job.step);
  return (
    <li className="px-4 py-3 sm:px-5">
      <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          <span className="font-medium">{job.state === 'queued' ? say.waiting : one.stage[stage]}</span>{' '}
          <span className="text-ink-soft">{doing}</span>
        </span>
        <Link
          to="/analyses/$jobId"
          params={{ jobId: job.id }}
          className="font-medium text-accent underline-offset-4 hover:underline"
        >
          {say.watch}
        </Link>
      </p>
      <AnalysisProgress job={job} />
    </li>
  );
}
