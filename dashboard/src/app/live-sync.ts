import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasEnded, jobKey, refreshAfterJob, type Job } from '@/shared/api/jobs';
import { connectLive, onLiveEvent, useLiveState } from '@/shared/api/live';

function take(cache: QueryClient, job: Job): void {
  const key = jobKey(job.self);
  // Events of one job keep their order; a GET that was asked for before its end may still answer later.
  const before = cache.getQueryData<Job>(key);
  if (hasEnded(before) && !hasEnded(job)) return;
  void cache.cancelQueries({ queryKey: key });
  cache.setQueryData(key, job);
  if (before === undefined || hasEnded(job)) void refreshAfterJob(cache);
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
