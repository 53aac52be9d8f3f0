import { expect, it } from 'vitest';
import type { TimelineEntry } from './api';
import { byMonth, gapless, mainCurrency, netIn } from './months';

const entry = (
  day: string,
  amount: number,
  kind: TimelineEntry['kind'] = 'order',
  currency = 'GBP',
): TimelineEntry => ({
  id: `${day} ${amount}`,
  kind,
  at: `${day}T12:00:00Z`,
  day,
  amount: { amount, currency },
  source: 'upload',
  externalId: null,
});

const ENTRIES = [
  entry('2026-02-03', 700),
  entry('2026-02-01', 200, 'refund'),
  entry('2025-11-30', 1000),
  entry('2025-11-02', 500, 'order', 'EUR'),
];

it('takes refunds off their month and keeps currencies apart', () => {
  const [february, november] = byMonth(ENTRIES);
  expect(february).toMatchObject({ month: '2026-02', orders: 1, refunds: 1, net: [{ amount: 500, currency: 'GBP' }] });
  expect(november?.net).toEqual([
    { amount: 1000, currency: 'GBP' },
    { amount: 500, currency: 'EUR' },
  ]);
});

it('has a month for every month between the first and the last', () => {
  const months = gapless(byMonth(ENTRIES));
  expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(months.map((month) => netIn(month, 'GBP'))).toEqual([1000, 0, 0, 500]);
  expect(gapless([])).toEqual([]);
});

it('names the currency that most are in', () => {
  expect(mainCurrency(ENTRIES)).toBe('GBP');
  expect(mainCurrency([])).toBeUndefined();
});
