import { expect, it } from 'vitest';
import { besideLimit, partShare, riskShare } from './figures';
import { decimal, percent } from './format';

it.each([
  [0.446, 0.45, '0.446'],
  [0.4496, 0.45, '0.4496'],
  [0.6996, 0.7, '0.6996'],
  [0.5532, 0.45, '0.55'],
  [0.45, 0.45, '0.45'],
  [0.4504, 0.45, '0.4504'],
])('never rounds %d onto its limit %d', (value, limit, text) => {
  expect(besideLimit(value, limit, decimal, 2)).toBe(text);
});

it('tells shares apart from their limit, too', () => {
  expect(besideLimit(0.0496, 0.05, percent, 0)).toBe(percent(0.0496, 2));
  expect(besideLimit(0.2, 0.05, percent, 0)).toBe(percent(0.2, 0));
});

it.each([
  [1 / 1_000_000, 4],
  [3 / 100_000, 3],
  [0.0496, 1],
  [0.99999, 3],
  [0.9996, 2],
  [0, 1],
  [1, 1],
])('says of %d neither none nor all unless it is', (share, places) => {
  expect(partShare(share)).toBe(percent(share, places));
});

it('is never certain of a risk', () => {
  expect(riskShare(1)).toBe(`over ${percent(0.99, 0)}`);
  expect(riskShare(0.9951)).toBe(`over ${percent(0.99, 0)}`);
  expect(riskShare(0)).toBe(`under ${percent(0.01, 0)}`);
  expect(riskShare(0.0049, 1)).toBe(`under ${percent(0.01, 0)}`);
  expect(riskShare(0.99)).toBe(percent(0.99, 0));
  expect(riskShare(0.978, 1)).toBe(percent(0.978, 1));
});
