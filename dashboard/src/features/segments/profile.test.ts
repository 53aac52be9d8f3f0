import { describe, expect, it } from 'vitest';
import { segmentExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { SegmentMap } from '@/shared/api/eyes-shapes';
import { profileOf } from './profile';
import { quantiles } from './weighted';

describe('quantiles', () => {
  const equal = (...values: number[]) => values.map((value) => ({ value, weight: 1 }));

  it('of equal weights are those of the values', () => {
    expect(quantiles(equal(4, 1, 3, 2), [0.25, 0.5, 0.75])).toEqual([1, 2, 3]);
  });

  it('follow the weights', () => {
    const values = [
      { value: 1, weight: 9 },
      { value: 100, weight: 1 },
    ];
    expect(quantiles(values, [0.5, 0.95])).toEqual([1, 100]);
  });
});

describe('a profile', () => {
  const report = segmentsExample(
    {},
    {
      customers: 1000,
      everyone: {
        customers: 1000,
        medianRecencyDays: 52,
        medianOrders: 2,
        medianSpend: { amount: 100, currency: 'GBP' },
      },
      segments: [
        segmentExample({ id: '0', size: 100, medianRecencyDays: 5 }),
        segmentExample({ id: '1', size: 900, medianRecencyDays: 50 }),
      ],
    },
  );
  const points = (segment: string, ...days: number[]) =>
    days.map((x, index) => ({ customerId: `${segment}-${index}`, segment, x, y: 100 }));
  const map: SegmentMap = {
    analysisId: report.analysisId,
    asOf: report.asOf,
    currency: 'GBP',
    axes: [
      { feature: 'recency', unit: 'days' },
      { feature: 'orderValue', unit: 'money' },
    ],
    x: 'recency',
    y: 'orderValue',
    // The small segment is shown in far fuller numbers than its share.
    points: [...points('0', 1, 2, 3, 4), ...points('1', 40, 50, 60, 70)],
    shown: 8,
    of: 1000,
  };

  it('weighs what the sample shows in fuller numbers', () => {
    const [recency, orderValue] = profileOf('0', map, report);
    // Unweighted, the middle half of all would begin at 2.
    expect(recency?.all).toMatchObject({ low: 40, high: 60 });
    expect(orderValue?.all).toEqual({ low: 100, median: 100, high: 100 });
  });

  it('takes medians from the analysis where it has counted all, and says where it has not', () => {
    const [recency, orderValue] = profileOf('0', map, report);
    expect(recency?.here).toEqual({ low: 1, median: 5, high: 3 });
    expect(recency?.all.median).toBe(52);
    expect(recency?.sampled).toEqual({ here: false, all: false });
    expect(orderValue?.sampled).toEqual({ here: true, all: true });
  });

  it('has nothing to say of a segment that is not on the map', () => {
    expect(profileOf('7', map, report)).toEqual([]);
  });
});
