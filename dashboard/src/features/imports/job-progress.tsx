import { rateInWords, secondsLeft, type Job } from '@/shared/api/jobs';
import { duration } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Figure } from '@/shared/ui/figure';
import { ProgressBar } from '@/shared/ui/progress';
import { sayingOf } from './job-words';

/** How far an import or a sync has come: what it does, counts, speed, time left. */
export function JobProgress({ job, what = t.imports.progress.label }: { job: Job; what?: string }) {
  const say = t.imports.progress;
  const { phase, counts } = sayingOf(job);
  const left = secondsLeft(job);
  return (
    <div>
      <p role="status" className="mb-2 font-medium">
        {phase}
      </p>
      <ProgressBar value={job.progress} label={t.common.job.progress(what)} />
      <div className="mt-5 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        {counts.map(({ name, value }) => (
          <Figure key={name} label={name} value={value} />
        ))}
        {job.rate && <Figure label={say.rate} value={rateInWords(job.rate)} />}
        {job.state === 'running' && (
          <Figure label={say.left} value={left === null ? say.estimating : say.about(duration(left))} />
        )}
      </div>
    </div>
  );
}
