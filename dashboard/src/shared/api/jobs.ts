import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { authorizedFetch, type Platform } from './client';
import { useLiveState } from './live';
import { Problem } from './problem';
import { count } from '@/shared/lib/format';
import { numberOf, plainly, type Phrase } from '@/shared/lib/phrase';
import { t } from '@/shared/text';

/** Long work: an import, a sync or an analysis. */
export type Job = Platform['Job'];

const POLL_MS = 2000;

/** Where a job's document is kept in the cache. */
export const jobKey = (self: string) => ['job', self] as const;

export const hasEnded = (job: Pick<Job, 'state'> | undefined): boolean =>
  job?.state === 'succeeded' || job?.state === 'failed' || job?.state === 'cancelled';

/** Reads anew what a job that began or ended may have changed: all but the documents of jobs. */
export const refreshAfterJob = (cache: QueryClient) =>
  cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'job' });

/** A job, whose address is its own `self`. */
export const jobQuery = (self: string) =>
  queryOptions({
    queryKey: jobKey(self),
    queryFn: async ({ signal, client }): Promise<Job> => {
      const response = await authorizedFetch(new Request(new URL(self, location.origin), { signal }));
      if (!response.ok) throw await Problem.of(response);
      const job = (await response.json()) as Job;
      const before = client.getQueryData<Job>(jobKey(self));
      // Its end was not told live.
      if (before && !hasEnded(before) && hasEnded(job)) void refreshAfterJob(client);
      return job;
    },
  });

/** A job as it goes on: told by live updates, and asked for while those are away. */
export function useJob(self: string | undefined) {
  const live = useLiveState();
  return useQuery({
    ...jobQuery(self ?? ''),
    enabled: self !== undefined,
    refetchInterval: ({ state }) => (live === 'open' || hasEnded(state.data) ? false : POLL_MS),
  });
}

/** Cancels a job that has not ended. */
export async function cancelJob(self: string): Promise<void> {
  const response = await authorizedFetch(new Request(new URL(self, location.origin), { method: 'DELETE' }));
  if (!response.ok) throw await Problem.of(response);
}

/** How fast a job goes, in words. */
export function rateInWords(rate: Phrase): string {
  const [figure] = Object.keys(rate.arguments);
  const n = figure === undefined ? null : numberOf(rate, figure);
  return n === null ? plainly(rate) : (t.jobs.rate[rate.code]?.(count(n)) ?? `${count(n)} ${plainly(rate)}`);
}

/** Seconds until a job is likely to end, by its progress so far; null while that says too little. */
export function secondsLeft(job: Job, now: number = Date.now()): number | null {
  const { progress } = job;
  if (job.state !== 'running' || !job.startedAt || progress < 0.05) return null;
  const spent = (now - Date.parse(job.startedAt)) / 1000;
  return (spent * (1 - progress)) / progress;
}
