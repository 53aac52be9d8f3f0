import type { Money } from '@/shared/lib/format';
import type { TimelineEntry } from './api';

/** What was ordered and went back in one month. */
export interface Month {
  /** As `2026-10`. */
  month: string;
  entries: TimelineEntry[];
  orders: number;
  refunds: number;
  /** Orders less refunds, one amount a currency. */
  net: Money[];
}

const signed = ({ kind, amount }: TimelineEntry) => (kind === 'refund' ? -amount.amount : amount.amount);

function monthOf(month: string, entries: TimelineEntry[]): Month {
  const net = new Map<string, number>();
  for (const entry of entries) {
    const { currency } = entry.amount;
    net.set(currency, (net.get(currency) ?? 0) + signed(entry));
  }
  const refunds = entries.filter(({ kind }) => kind === 'refund').length;
  return {
    month,
    entries,
    orders: entries.length - refunds,
    refunds,
    net: [...net].map(([currency, amount]) => ({ amount, currency })),
  };
}

/** Orders and refunds by their month, in the order in which they come. */
export function byMonth(entries: readonly TimelineEntry[]): Month[] {
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const month = entry.day.slice(0, 7);
    const group = groups.get(month);
    if (group) group.push(entry);
    else groups.set(month, [entry]);
  }
  return [...groups].map(([month, group]) => monthOf(month, group));
}

const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const named = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

/** Every month from the first to the last, oldest first, those without orders too; `months` are newest first. */
export function gapless(months: readonly Month[]): Month[] {
  const [newest, oldest] = [months[0], months.at(-1)];
  if (!newest || !oldest) return [];
  const known = new Map(months.map((month) => [month.month, month]));
  const first = index(oldest.month);
  return Array.from({ length: index(newest.month) - first + 1 }, (_, at) => {
    const month = named(first + at);
    return known.get(month) ?? monthOf(month, []);
  });
}

/** The amount in a currency; 0 where there is none. */
export const netIn = ({ net }: Month, currency: string): number =>
  net.find((money) => money.currency === currency)?.amount ?? 0;

/** The currency that most entries are in. */
export function mainCurrency(entries: readonly TimelineEntry[]): string | undefined {
  const uses = new Map<string, number>();
  for (const { amount } of entries) uses.set(amount.currency, (uses.get(amount.currency) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0];
}
