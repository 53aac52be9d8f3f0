import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

const MAX_WAIT_MS = 30_000;
/** A service that crashed holds its claim on a request for a minute; so many waits are a minute and a half. */
const MOST_WAITS_FOR_FIRST = 20;
const MAX_WAIT_FOR_FIRST_MS = 5_000;

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
  failures < MOST_WAITS_FOR_FIRST && asProblem(thrown).code === 'idempotency-in-progress';

/** Longer each time, and never less than the service asks for. */
const waitForFirst = (failures: number, thrown: Error) =>
  Math.max((asProblem(thrown).retryAfter ?? 0) * 1000, Math.min(500 * 2 ** failures, MAX_WAIT_FOR_FIRST_MS));

/** The cache of what was read, with the house's rules of asking again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Asked also while the browser believes to be offline: its page then says so, and asks again by itself.
    queries: { networkMode: 'always', retry: again, retryDelay: wait, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: stillRuns, retryDelay: waitForFirst },
  },
});
