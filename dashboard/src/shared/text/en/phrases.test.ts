import { describe, expect, it } from 'vitest';
import { percent } from '@/shared/lib/format';
import { phrases } from './phrases';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

it.each([
  ['one-time-buyers', { ordersAtMost: 1, silentOver: 180 }, 'One-time buyers, silent over 180 days'],
  [
    'repeat-buyers',
    { ordersAtLeast: 5, orderedWithin: 60, spendAtLeast: gbp(50_000) },
    'Repeat buyers, 5 or more orders, £500.00 or more spent, ordered within 60 days',
  ],
  ['repeat-buyers', { ordersAtLeast: 2 }, 'Repeat buyers'],
  ['repeat-buyers', { ordersAtLeast: 2, ordersAtMost: 4 }, 'Repeat buyers, 2 to 4 orders'],
  ['occasional-buyers', { ordersAtMost: 3 }, 'Occasional buyers, up to 3 orders'],
  ['big-spenders', { spendAtLeast: gbp(123_400) }, 'Big spenders, £1,234 or more spent'],
  [
    'small-spenders',
    { spendAtMost: gbp(4000), silentOver: 90 },
    'Small spenders, up to £40.00 spent, silent over 90 days',
  ],
  ['customers', { orderedWithin: 180, silentOver: 60 }, 'Customers, last order 60 to 180 days ago'],
  ['customers', { number: 2 }, 'Customers, group 2'],
])('names a segment: %s', (code, given, words) => {
  expect(phrases.name({ code, arguments: given })).toBe(words);
});

it.each([
  ['last-order', { days: 161, usual: 32, ofCustomers: 3488 }, 'last order 161 days ago, where 32 is usual'],
  [
    'own-rhythm',
    { days: 161, gap: 40.2, times: 4.005 },
    '161 days without an order, 4.0 times as long as usual between the own orders (40 days)',
  ],
  ['orders', { orders: 1, usual: 3 }, '1 order so far, where 3 is usual'],
  ['orders-lately', { orders: 0, usual: 2, days: 90 }, '0 orders in the last 90 days, where 2 is usual'],
  ['spend', { spend: gbp(31_200), usual: gbp(80_012) }, '£312.00 spent so far, where £800.12 is usual'],
  ['order-value', { value: gbp(31_200), usual: gbp(20_000) }, '£312.00 an order, where £200.00 is usual'],
  ['last-order-value', { value: gbp(1000), usual: gbp(2000) }, 'a last order of £10.00, where £20.00 is usual'],
  ['first-order', { days: 300, usual: 1 }, 'a customer for 300 days, where 1 is usual'],
])('gives a reason: %s', (code, given, words) => {
  expect(phrases.reason({ code, arguments: given })).toBe(words);
});

it('says what a segment is in its middle, and when a given name was lost', () => {
  expect(
    phrases.description({
      code: 'segment-medians',
      arguments: { customers: 1077, recencyDays: 241, orders: 1, spend: gbp(31_200) },
    }),
  ).toBe(
    'Of its 1,077 customers, the one in the middle ordered last 241 days ago, has 1 order and £312.00 spent so far.',
  );
  expect(
    phrases.note({ code: 'rename-dropped', arguments: { name: 'VIPs', customers: 512, largestShare: 0.43 } }),
  ).toBe(
    `The name “VIPs” was dropped. Of the 512 customers who had it, no segment of this analysis holds half; the most in one are ${percent(0.43, 0)}.`,
  );
});

it('says what would change a risk, what leaving means, and what a list is', () => {
  expect(phrases.change({ code: 'order-today', arguments: { risk: 0.412, usual: 0.62 } })).toBe(
    `An order today would take the risk to ${percent(0.41, 0)}, below the average of ${percent(0.62, 0)}.`,
  );
  expect(phrases.definition({ code: 'no-order-in-window', arguments: { days: 30 } })).toBe(
    'no order within the next 30 days',
  );
  expect(phrases.list({ code: 'at-risk', arguments: { days: 60 } })).toBe('Customers at risk within 60 days');
  expect(phrases.list({ code: 'lapsed', arguments: { days: 180 } })).toBe('Win-back: no order for over 180 days');
});

describe('why something was taken or not', () => {
  const all: [code: string, given: Record<string, unknown>][] = [
    ['highest-silhouette', {}],
    ['as-high-and-more-stable', {}],
    ['as-high-but-less-stable', {}],
    ['lower-silhouette', {}],
    ['failed-conditions', { reasons: ['silhouette-below-0.45'] }],
    ['nothing-passes-best-shaped', { reasons: ['fewer-than-3-segments'] }],
    ['highest-area', { on: 'five-folds' }],
    ['simplest-near-highest', { on: 'next-window', highest: 0.7712 }],
    ['highest-but-not-surely', { on: 'five-folds' }],
    ['below-highest', { on: 'next-window', by: 0.0213 }],
    ['not-better-than-simpler', { on: 'five-folds' }],
    ['failed-on-test', {}],
  ];
  it.each(all)('has words: %s', (code, given) => {
    const words = phrases.why({ code, arguments: given });
    expect(words).toMatch(/^[A-Z0-9].*\.$/);
    expect(words).not.toMatch(/undefined|NaN|-.*-/);
  });

  it('names the conditions that were not met', () => {
    expect(
      phrases.why({
        code: 'failed-conditions',
        arguments: { reasons: ['fewer-than-3-segments', 'smallest-segment-below-5-percent'] },
      }),
    ).toBe('There are fewer than three groups. The smallest group is too small.');
  });
});

it('tells what it does not know by its code, and takes no name of the language for one', () => {
  expect(phrases.reason({ code: 'moved-away', arguments: {} })).toBe('Moved away');
  expect(phrases.name({ code: 'constructor', arguments: {} })).toBe('Constructor');
});
