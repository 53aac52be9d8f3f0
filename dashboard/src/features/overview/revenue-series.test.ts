import { expect, it } from 'vitest';
import type { Overview } from '@/shared/api/platform';
import { overviewExample } from '@/shared/testing/platform-examples';
import { bucketsOf, lateBeginning, stepOf } from './revenue-series';

/** A period of so many days and the one before, numbered from 0; orders from a day on. */
const lasting = (length: number, from = 0): Overview =>
  overviewExample({
    days: Array.from({ length: 2 * length }, (_, index) => ({
      day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      orders: index < from ? 0 : 1,
      revenue: index < from ? 0 : 10,
    })),
  });

it('lays each day of thirty over the day as far into the period before', () => {
  const overview = lasting(30);
  const buckets = bucketsOf(overview);
  expect(stepOf(overview)).toBe(1);
  expect(buckets).toHaveLength(30);
  expect(buckets[0]).toMatchObject({ span: { from: '2026-01-31' }, spanBefore: { from: '2026-01-01' } });
});

it('gathers longer periods in weeks that end with the last day, and loses no day', () => {
  const overview = lasting(90);
  const buckets = bucketsOf(overview);
  expect(stepOf(overview)).toBe(7);
  expect(buckets.map(({ orders }) => orders)).toEqual([6, ...Array.from({ length: 12 }, () => 7)]);
  expect(buckets.at(-1)?.span).toEqual({ from: '2026-06-23', to: '2026-06-29' });
  expect(buckets.reduce((sum, { revenueBefore }) => sum + revenueBefore, 0)).toBe(900);
});

it('compares with nothing where the data begins too late for a whole period before', () => {
  expect(lateBeginning(lasting(30))).toBeNull();
  expect(lateBeginning(lasting(30, 7))).toBeNull();
  expect(lateBeginning(lasting(30, 8))).toBe('2026-01-09');
});
