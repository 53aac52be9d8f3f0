import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from './problem';
import { queryClient } from './query-client';

/** A change whose tries end as is said of each, by its number; when the tries were, in seconds, and what came of it. */
async function changed(endOf: (number: number) => Problem | 'done') {
  const began = Date.now();
  const tries: number[] = [];
  const change = queryClient.getMutationCache().build(queryClient, {
    mutationFn: () => {
      tries.push((Date.now() - began) / 1000);
      const end = endOf(tries.length);
      return end === 'done' ? Promise.resolve(end) : Promise.reject(end);
    },
  });
  const coming = change.execute(undefined).catch((thrown: unknown) => thrown);
  await vi.runAllTimersAsync();
  return { tries, came: await coming };
}

const running = (retryAfter?: number) => new Problem(409, { code: 'idempotency-in-progress' }, retryAfter);
const sinceBefore = (tries: number[]) => tries.slice(1).map((at, before) => at - (tries[before] ?? 0));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  queryClient.clear();
  vi.useRealTimers();
});

it('asks again for a change that another tab has under way', async () => {
  const { tries, came } = await changed((number) => (number < 3 ? running(1) : 'done'));
  expect(came).toBe('done');
  expect(tries).toEqual([0, 1, 2]);
});

it('waits for longer than the claim of a service that crashed lasts, and less often as time goes by', async () => {
  const { tries, came } = await changed(() => running(1));
  expect(came).toMatchObject({ code: 'idempotency-in-progress' });
  expect(tries.at(-1)).toBeGreaterThan(75);
  expect(tries.length).toBeLessThan(25);
  const waits = sinceBefore(tries);
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
});

it('never asks again earlier than the service says', async () => {
  const { tries } = await changed((number) => (number < 6 ? running(number === 5 ? 9 : 3) : 'done'));
  expect(sinceBefore(tries)).toEqual([3, 3, 3, 4, 9]);
});

it('does not repeat a change that failed in any other way', async () => {
  for (const refusal of [new Problem(409, { code: 'conflict' }, 0), new Problem(503, { code: 'unavailable' }, 0)]) {
    expect(await changed(() => refusal)).toEqual({ tries: [0], came: refusal });
  }
});
