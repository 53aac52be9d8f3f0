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

/** What shows an organization's name, currency or time zone; the update itself tells none of them. */
function readOrganization(cache: QueryClient): void {
  for (const key of ['me', 'organization', 'overview']) void cache.invalidateQueries({ queryKey: [key] });
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
        if (kind === 'organization') readOrganization(cache);
      }),
    [cache],
  );
  useEffect(() => {
    if (state === 'open') void cache.invalidateQueries();
  }, [state, cache]);
}
