import { afterEach, expect, it } from 'vitest';
import { Problem } from './problem';
import { queryClient } from './query-client';

/** Carries out a change whose tries end as said, the last one well; how many there were, and what came of it. */
async function changed(...refusals: Problem[]) {
  let tries = 0;
  const change = queryClient.getMutationCache().build(queryClient, {
    mutationFn: () => {
      const refusal = refusals[tries++];
      return refusal ? Promise.reject(refusal) : Promise.resolve('done');
    },
  });
  const came: unknown = await change.execute(undefined).catch((thrown: unknown) => thrown);
  return { tries, came };
}

afterEach(() => {
  queryClient.clear();
});

it('asks again for a change that another tab has under way', async () => {
  const running = new Problem(409, { code: 'idempotency-in-progress' }, 0);
  expect(await changed(running, running)).toEqual({ tries: 3, came: 'done' });
});

it('does not repeat a change that failed in any other way', async () => {
  for (const refusal of [new Problem(409, { code: 'conflict' }, 0), new Problem(503, { code: 'unavailable' }, 0)]) {
    expect(await changed(refusal)).toEqual({ tries: 1, came: refusal });
  }
});
