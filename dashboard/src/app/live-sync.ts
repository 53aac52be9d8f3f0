import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasEnded, jobKey, type Job } from '@/shared/api/jobs';
import { connectLive, onLiveEvent, useLiveState } from '@/shared/api/live';

/** What a job that has ended may have changed: all but the documents of jobs, which its event brought along. */
const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'job' };

function take(cache: QueryClient, job: Job): void {
  const key = jobKey(job.self ?? '');
  // Events of one job keep their order; a GET that was asked for before its end may still answer later.
  if (hasEnded(cache.getQueryData<Job>(key)) && !hasEnded(job)) return;
  void cache.cancelQueries({ queryKey: key });
  cache.setQueryData(key, job);
  if (hasEnded(job)) void cache.invalidateQueries(others);
}

/** Brings live updates into the cache, and reads anew what may have been missed while they were away. */
export function useLiveSync(): void {
  const cache = useQueryClient();
  const state = useLiveState();
  useEffect(connectLive, []);
  useEffect(
    () =>
      onLiveEvent(({ kind, document }) => {
        if (kind === 'job') take(cache, document as Job);
      }),
    [cache],
  );
  useEffect(() => {
    if (state === 'open') void cache.invalidateQueries();
  }, [state, cache]);
}
