import type { Job } from '@/shared/api/jobs';
import { instant } from '@/shared/lib/format';
import { t } from '@/shared/text';

/** An import by the name of its file; one that was sent without a name, by its time. */
export const nameOf = (job: Job): string => job.subject ?? t.imports.unnamed(instant(job.createdAt));

/** What a running import or sync says of itself, taken apart. */
export interface Saying {
  phase: string;
  counts: { name: string; value: string }[];
}

const COUNTS: Record<string, string> = t.imports.progress.counts;

/** Steps read such as `Reading rows: 12,000 read, 35 rejected`; those of a sync begin with what is read. */
export function sayingOf(job: Job): Saying {
  if (job.state === 'queued' || !job.step) return { phase: t.imports.progress.waiting, counts: [] };
  const [head = '', rest = ''] = job.step.split(/:\s(.*)/s);
  const counts = [...rest.matchAll(/([\d,]+) ([a-z ]+)/g)].map(([, value = '', words = '']) => ({
    name: COUNTS[words.trim()] ?? words.trim(),
    value,
  }));
  return { phase: /^[a-z]/.test(head) ? t.imports.progress.reading(head) : head, counts };
}
