import { hasEnded, type Job } from '@/shared/api/jobs';
import { count } from '@/shared/lib/format';
import { numberOf, plainly, textOf, type Phrase } from '@/shared/lib/phrase';
import { t } from '@/shared/text';

/** What became of one stream's records in a sync. */
export interface StreamCounts {
  name: string;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  /** Why the stream was not read at all. */
  skipped?: string;
}

interface SyncResult {
  streams: StreamCounts[];
}

/** What a sync came to; null until it has succeeded. */
export const resultOf = (job: Job) => job.result as unknown as SyncResult | null;

/** One figure of a sync over all its streams. */
export const total = (job: Job, of: 'read' | 'created' | 'updated' | 'failed'): number | null =>
  resultOf(job)?.streams.reduce((sum, stream) => sum + stream[of], 0) ?? null;

/** What is to be said of a connection's syncs. */
export function standOf(syncs: readonly Job[]) {
  const latest = syncs.find((job) => job.state === 'succeeded' || job.state === 'failed');
  return {
    running: syncs.find((job) => !hasEnded(job)),
    succeeded: syncs.find((job) => job.state === 'succeeded'),
    failed: latest?.state === 'failed' ? latest : undefined,
  };
}

/** A stream by its name for people. */
export const streamName = (name: string): string => t.connections.streams[name] ?? name;

/** What a running sync does, in words: `Orders: 12,000 read, 3 failed`. */
export function stepInWords(step: Phrase): string {
  const say = t.jobs;
  const figure = (name: string) => numberOf(step, name);
  const customers = figure('customers');
  if (customers !== null) return say.summing(count(customers));
  const stream = textOf(step, 'stream');
  if (!stream) return say.step[step.code] ?? plainly(step);
  const failed = figure('failed') ?? 0;
  return [
    say.synced.read(streamName(stream), count(figure('read') ?? 0)),
    ...(failed > 0 ? [say.synced.failed(count(failed))] : []),
    ...(step.code === 'waiting-for-vendor' ? [say.waiting] : []),
  ].join(', ');
}
