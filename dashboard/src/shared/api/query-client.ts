import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

const MAX_WAIT_MS = 30_000;
const MOST_WAITS = 30;

/** Refusals are final; an absent answer, an unavailable service or a limit is worth a second try. */
function again(failures: number, thrown: Error): boolean {
  const { status } = asProblem(thrown);
  return failures < 2 && (status === 0 || status === 429 || status === 502 || status === 503);
}

function wait(failures: number, thrown: Error): number {
  const { retryAfter } = asProblem(thrown);
  return Math.min(retryAfter === undefined ? 500 * 2 ** failures : retryAfter * 1000, MAX_WAIT_MS);
}

/** Whose first try, perhaps of another tab, still runs gets its answer by asking again. */
const stillRuns = (failures: number, thrown: Error) =>
  failures < MOST_WAITS && asProblem(thrown).code === 'idempotency-in-progress';

/** The cache of what was read, with the house's rules of asking again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Asked also while the browser believes to be offline: its page then says so, and asks again by itself.
    queries: { networkMode: 'always', retry: again, retryDelay: wait, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: stillRuns, retryDelay: wait },
  },
});
