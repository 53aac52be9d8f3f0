import { expect, it } from 'vitest';
import { segmentExample } from '@/shared/api/eyes-examples';
import { matchSegments } from './match-segments';

const segment = (renamed: string, medianRecencyDays: number, medianOrders: number, pounds: number) =>
  segmentExample({ renamed, medianRecencyDays, medianOrders, medianSpend: { amount: pounds * 100, currency: 'GBP' } });

const names = (matches: ReturnType<typeof matchSegments>) =>
  matches.map(({ now, then }) => [now?.renamed, then?.renamed]);

it('knows a segment by its name, however much it has moved', () => {
  const now = [segment('Big spenders', 10, 9, 4000), segment('Others', 60, 2, 500)];
  const then = [segment('Others', 200, 1, 100), segment('Big spenders', 40, 4, 900)];
  expect(names(matchSegments(now, then))).toEqual([
    ['Big spenders', 'Big spenders'],
    ['Others', 'Others'],
  ]);
});

it('knows a renamed segment by what its customers do, the nearest first', () => {
  const now = [segment('Typical buyers', 37, 2, 678), segment('Quiet buyers', 80, 2, 600)];
  const then = [segment('Recent buyers', 35, 2, 700)];
  expect(names(matchSegments(now, then))).toEqual([
    ['Typical buyers', 'Recent buyers'],
    ['Quiet buyers', undefined],
  ]);
});

it('calls what has nothing near it new, and what is not found any more gone', () => {
  const now = [segment('Fresh', 3, 1, 20)];
  const then = [segment('Old friends', 300, 20, 9000)];
  expect(names(matchSegments(now, then))).toEqual([
    ['Fresh', undefined],
    [undefined, 'Old friends'],
  ]);
});

it('takes refunds that prevail for no spend', () => {
  const matched = matchSegments([segment('Returners', 30, 2, -50)], [segment('Senders-back', 30, 2, -400)]);
  expect(names(matched)).toEqual([['Returners', 'Senders-back']]);
});
