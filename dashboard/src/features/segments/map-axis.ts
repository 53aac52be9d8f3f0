import type { SegmentMap } from '@/shared/api/eyes-shapes';
import { compactCount, compactMoney, count, decimal, majorUnits, money } from '@/shared/lib/format';
import { t } from '@/shared/text';

/** How the values of a feature are placed and named. */
export interface Axis {
  /** Whether equal distances are equal factors. */
  logarithmic: boolean;
  place: (value: number) => number;
  /** What stands at a place, as short as an axis needs it. */
  tick: (place: number) => string;
  /** A value in full. */
  show: (value: number) => string;
}

/**
 * Logarithmic on both sides of a linear middle, because spend may be zero or, where refunds prevail, below: ±unit is at
 * ±1, ±10 units at ±2, and so on.
 */
const symmetricLog = (unit: number) => ({
  place: (value: number) => {
    const size = Math.abs(value) / unit;
    return size <= 1 ? value / unit : Math.sign(value) * (1 + Math.log10(size));
  },
  valueAt: (place: number) => {
    const size = Math.abs(place);
    return size <= 1 ? place * unit : Math.sign(place) * unit * 10 ** (size - 1);
  },
});

/** The axis for a feature: days as they are, all else, which is skewed, on a logarithmic scale. */
export function axisOf(feature: string, { axes, currency }: Pick<SegmentMap, 'axes' | 'currency'>): Axis {
  const unit = axes.find((axis) => axis.feature === feature)?.unit ?? 'ratio';
  const { unit: say } = t.segments;
  if (unit === 'days') {
    return { logarithmic: false, place: (value) => value, tick: count, show: (value) => say.days(count(value)) };
  }
  const log = symmetricLog(unit === 'money' ? 1 / majorUnits({ amount: 1, currency }) : 1);
  const names = {
    money: {
      tick: (amount: number) => compactMoney({ amount, currency }),
      show: (amount: number) => money({ amount, currency }),
    },
    orders: { tick: compactCount, show: (orders: number) => say.orders(count(orders)) },
    ratio: { tick: compactCount, show: (times: number) => say.ratio(decimal(times, 1)) },
  }[unit];
  return {
    logarithmic: true,
    place: log.place,
    tick: (place) => names.tick(log.valueAt(place)),
    show: names.show,
  };
}
