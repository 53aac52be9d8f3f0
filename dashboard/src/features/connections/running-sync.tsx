import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMay } from '@/features/session';
import { cancelJob, hasEnded, jobKey, rateInWords, secondsLeft, useJob, type Job } from '@/shared/api/jobs';
import { duration, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProgressBar } from '@/shared/ui/progress';
import { ProblemNotice } from '@/shared/ui/states';
import { stepInWords } from './sync-result';

/** A sync as it goes on, until it has ended. */
export function RunningSync({ job: listed }: { job: Job }) {
  const cache = useQueryClient();
  const may = useMay('platforms:write');
  const job = useJob(listed.self).data ?? listed;
  const cancelling = useMutation({
    mutationFn: () => cancelJob(job.self),
    onSuccess: () => cache.invalidateQueries({ queryKey: jobKey(job.self) }),
  });
  if (hasEnded(job)) return null;
  const left = secondsLeft(job);
  return (
    <div className="space-y-2">
      <div className="flex items-center justify-between gap-3">
        <p className="font-medium">{job.state === 'queued' ? t.common.job.state.queued : t.connections.syncing}</p>
        {may && (
          <Button
            size="small"
            busy={cancelling.isPending}
            onClick={() => {
              cancelling.mutate();
            }}
          >
            {t.common.job.cancel}
          </Button>
        )}
      </div>
      <ProgressBar value={job.progress} label={t.common.job.progress(t.connections.lastSync)} />
      <p className="tabular flex flex-wrap justify-between gap-x-4 text-[0.8125rem] text-ink-soft">
        <span>{job.step === null ? percent(job.progress, 0) : stepInWords(job.step)}</span>
        <span className="text-ink-faint">
          {[job.rate && rateInWords(job.rate), left === null ? null : t.common.job.left(duration(left))]
            .filter((part) => part !== null)
            .join(', ')}
        </span>
      </p>
      {cancelling.isError && <ProblemNotice problem={cancelling.error} />}
    </div>
  );
}
