import type { DaySpan, Overview } from '@/shared/api/platform';

/** A day or a week of the period, and the one as far into the period before. */
export interface Bucket {
  span: DaySpan;
  spanBefore: DaySpan;
  revenue: number;
  revenueBefore: number;
  orders: number;
  ordersBefore: number;
}

type Day = Overview['days'][number];

const DAILY_UNTIL = 31;
/** With less of the period before than this, a comparison says more about the data's beginning than about the shop. */
const NEEDED_SHARE = 0.75;

/** How many days make one bar: one, or a week where days would be too many. */
export const stepOf = ({ days }: Overview): 1 | 7 => (days.length / 2 > DAILY_UNTIL ? 7 : 1);

const sum = (days: readonly Day[], of: 'revenue' | 'orders') => days.reduce((total, day) => total + day[of], 0);
const spanOf = (days: readonly Day[]): DaySpan => ({ from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' });

/** The period in days or weeks. Weeks end with the period's last day, so that the last is a whole one. */
export function bucketsOf(overview: Overview): Bucket[] {
  const length = overview.days.length / 2;
  const before = overview.days.slice(0, length);
  const now = overview.days.slice(length);
  const step = stepOf(overview);
  const starts = Array.from({ length: Math.ceil(length / step) }, (_, index) => length - (index + 1) * step).reverse();
  return starts.map((start) => {
    const part = now.slice(Math.max(0, start), start + step);
    const partBefore = before.slice(Math.max(0, start), start + step);
    return {
      span: spanOf(part),
      spanBefore: spanOf(partBefore),
      revenue: sum(part, 'revenue'),
      revenueBefore: sum(partBefore, 'revenue'),
      orders: sum(part, 'orders'),
      ordersBefore: sum(partBefore, 'orders'),
    };
  });
}

/** The day on which the data seems to begin when that is too late for a whole period before; null when it is not. */
export function lateBeginning({ days }: Overview): string | null {
  const length = days.length / 2;
  const first = days.findIndex((day) => day.orders > 0);
  return first > length * (1 - NEEDED_SHARE) ? (days[first]?.day ?? null) : null;
}
