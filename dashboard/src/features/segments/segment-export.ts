import type { CustomerReport } from '@/shared/api/eyes-shapes';
import { majorUnits } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { loadCustomers, type SegmentChoice } from './queries';

const PAGE = 200;
const { columns: say } = t.segments.one.export;

/** Reads all customers of a segment page by page, telling how many are there after each. */
export async function readAll(
  choice: SegmentChoice,
  signal: AbortSignal,
  onRead: (done: number) => void,
): Promise<CustomerReport[]> {
  const all: CustomerReport[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof loadCustomers>> = await loadCustomers(
      choice,
      { limit: PAGE, cursor },
      signal,
    );
    all.push(...page.items);
    onRead(all.length);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** Customers as they are written to a file, money in major units. */
export function customersAsRows(customers: readonly CustomerReport[], { window }: Pick<SegmentChoice, 'window'>) {
  return {
    header: [say.customer, say.orders, say.spend, say.value, say.currency, say.recency, say.risk(window), say.reasons],
    rows: customers.map(({ customerId, history, risks }) => {
      const risk = risks.find((one) => one.window === window);
      return [
        customerId,
        history.orders,
        majorUnits(history.spend),
        majorUnits(history.value),
        history.value.currency,
        history.recencyDays,
        risk?.risk,
        risk?.reasons.map(({ text }) => text).join('; '),
      ];
    }),
  };
}
