import { CancelledError, QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { lastOrderExample } from '@/shared/api/eyes-examples';
import type { CustomerReport } from '@/shared/api/eyes-shapes';
import { fakeApi } from '@/shared/testing/page';
import { customersAsRows, readAll, stopReading } from './segment-export';

const choice = { window: '30d', analysis: 'one', segmentId: '0' } as const;
const customer = (customerId: string): CustomerReport => ({
  customerId,
  analysisId: 'one',
  asOf: '2026-10-31',
  segment: { id: '0', name: { code: 'customers', arguments: {} }, renamed: null },
  churn: 'tested',
  tested: null,
  risks: [
    {
      window: '30d',
      risk: 0.41,
      actionable: true,
      valueAtRisk: null,
      reasons: [lastOrderExample(60)],
      nearestChange: null,
    },
  ],
  history: {
    orders: 3,
    spend: { amount: 12_345, currency: 'GBP' },
    value: { amount: 6789, currency: 'GBP' },
    recencyDays: 60,
    tenureDays: 300,
    active: true,
    winBackValue: null,
  },
});
const pages: Record<string, unknown> = {
  start: { items: [customer('a'), customer('b')], next: 'further' },
  further: { items: [customer('c')], next: null },
};

it('reads page after page of the one analysis, and tells how far it is', async () => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  const asked = fakeApi({
    '/api/eyes/segments/30d/0/customers': (url: URL) => pages[url.searchParams.get('cursor') ?? 'start'],
  });
  const told = vi.fn();
  const all = await readAll(new QueryClient(), choice, told);
  expect(all.map(({ customerId }) => customerId)).toEqual(['a', 'b', 'c']);
  expect(told.mock.calls).toEqual([[2], [3]]);
  expect(asked.every(({ searchParams }) => searchParams.get('analysis') === 'one')).toBe(true);
  expect(asked.every(({ searchParams }) => searchParams.get('limit') === '200')).toBe(true);
});

it('stops at once when told so', async () => {
  fakeApi({ '/api/eyes/segments/30d/0/customers': () => new Promise(() => undefined) });
  const cache = new QueryClient();
  const reading = readAll(cache, choice, vi.fn());
  await stopReading(cache, choice);
  await expect(reading).rejects.toBeInstanceOf(CancelledError);
});

it('writes money in major units, with the risk of the window', () => {
  const { header, rows } = customersAsRows([customer('a')], choice);
  expect(rows[0]?.[header.indexOf('spend so far')]).toBe(123.45);
  expect(rows[0]?.[header.indexOf('risk 30d')]).toBe(0.41);
  expect(rows[0]?.[header.indexOf('why')]).toBe('last order 60 days ago, where 32 is usual');
});
