import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/page';
import { analysisExample } from '@/shared/testing/platform-examples';
import { churnQuery, segmentsQuery } from './eyes';
import { churnExample, segmentsExample } from './eyes-examples';

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const list = (...items: object[]) => ({ '/api/eyes/analyses': { items, next: null } });
const reports = { '/api/eyes/segments/30d': segmentsExample(), '/api/eyes/churn/30d': churnExample() };
const readBoth = () => {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return Promise.allSettled([cache.query(segmentsQuery('30d')), cache.query(churnQuery('30d'))]);
};

it('asks nothing of the latest analysis while none has come to anything', async () => {
  const asked = fakeApi({ ...reports, ...list(analysisExample('a1', { state: 'failed', result: null })) });
  for (const read of await readBoth()) {
    expect(read).toMatchObject({ status: 'rejected', reason: { status: 404, code: 'no-analysis-yet' } });
  }
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/eyes/analyses']);
});

it('asks once there is one, and also where the list cannot be had', async () => {
  for (const answers of [list(analysisExample('a1')), { '/api/eyes/analyses': problem(503, 'unavailable') }]) {
    fakeApi({ ...reports, ...answers });
    expect((await readBoth()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  }
});
