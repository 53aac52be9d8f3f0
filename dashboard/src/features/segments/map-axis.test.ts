import { expect, it } from 'vitest';
import type { SegmentMap } from '@/shared/api/eyes-shapes';
import { axisOf } from './map-axis';

const map: Pick<SegmentMap, 'axes' | 'currency'> = {
  currency: 'GBP',
  axes: [
    { feature: 'recency', unit: 'days' },
    { feature: 'monetary', unit: 'money' },
    { feature: 'frequency', unit: 'orders' },
  ],
};

it('places days as they are', () => {
  const axis = axisOf('recency', map);
  expect([0, 30, 365].map(axis.place)).toEqual([0, 30, 365]);
  expect(axis.show(1)).toBe('1 day');
});

it('places money by factors of ten, through zero and below', () => {
  const axis = axisOf('monetary', map);
  expect([0, 100, 1000, 100_000, -1000].map(axis.place)).toEqual([0, 1, 2, 4, -2]);
  expect([0, 1, 4, -2].map(axis.tick)).toEqual(['£0', '£1', '£1K', '-£10']);
  expect(axis.show(-1050)).toBe('-£10.50');
});

it('names orders at the places of whole numbers of them', () => {
  const axis = axisOf('frequency', map);
  expect([1, 2, 3].map(axis.tick)).toEqual(['1', '10', '100']);
  expect(axis.logarithmic).toBe(true);
});
