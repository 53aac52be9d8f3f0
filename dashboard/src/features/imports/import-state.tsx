import { hasEnded, type Job } from '@/shared/api/jobs';
import { partShare } from '@/shared/lib/figures';
import { ago, duration, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge, type Tone } from '@/shared/ui/badge';
import { importResult } from './import-result';

const TONES: Record<Job['state'], Tone> = {
  queued: 'neutral',
  running: 'accent',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};

/** The share of rejected rows from which on an import is not simply a good one. */
const WORTH_SAYING = 0.01;

/** An import's state in a word, with how far it is while it runs. */
export function StateBadge({ job }: { job: Job }) {
  const { state, progress } = job;
  const result = importResult(job);
  const lost = result === null || result.rows === 0 ? 0 : result.rejected / result.rows;
  if (lost >= WORTH_SAYING) return <Badge tone="warn">{t.imports.outcome.badge(partShare(lost))}</Badge>;
  return (
    <Badge tone={TONES[state]}>
      {t.common.job.state[state]}
      {state === 'running' && ` ${percent(progress, 0)}`}
    </Badge>
  );
}

/** An import's state, when it began and how long it took. */
export function ImportState({ job }: { job: Job }) {
  const { startedAt, finishedAt, createdAt } = job;
  const took = hasEnded(job) && startedAt && finishedAt && (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StateBadge job={job} />
      <span>{ago(createdAt)}</span>
      {typeof took === 'number' && took >= 1 && <span>· {t.common.job.took(duration(took))}</span>}
    </span>
  );
}
