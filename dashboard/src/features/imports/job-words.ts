import type { Job } from '@/shared/api/jobs';
import { count, instant } from '@/shared/lib/format';
import { numberOf, plainly, textOf, type Phrase } from '@/shared/lib/phrase';
import { t } from '@/shared/text';

/** An import by the name of its file; one that was sent without a name, by its time. */
export const nameOf = (job: Job): string => job.subject ?? t.imports.unnamed(instant(job.createdAt));

/** What a running import or sync says of itself. */
export interface Saying {
  phase: string;
  counts: { name: string; value: string }[];
}

const COUNTED = ['rows', 'read', 'customers', 'rejected', 'failed'];

const nameOfCount = (step: Phrase, name: string): string =>
  (step.code === 'storing-customers' && name === 'customers' ? t.jobs.stored : t.jobs.counts[name]) ?? name;

const phaseOf = (step: Phrase): string => {
  const stream = textOf(step, 'stream');
  return stream ? t.jobs.stream(stream) : (t.jobs.step[step.code] ?? plainly(step));
};

/** A job's step in words, and its counts apart. */
export function sayingOf(job: Pick<Job, 'state' | 'step'>): Saying {
  const { step } = job;
  if (job.state === 'queued' || !step) return { phase: t.imports.progress.waiting, counts: [] };
  const counts = COUNTED.flatMap((name) => {
    const value = numberOf(step, name);
    return value === null || (name === 'failed' && value === 0)
      ? []
      : [{ name: nameOfCount(step, name), value: count(value) }];
  });
  return { phase: phaseOf(step), counts };
}
