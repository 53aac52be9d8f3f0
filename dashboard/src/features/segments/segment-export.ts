import type { QueryClient } from '@tanstack/react-query';
import type { CustomerReport } from '@/shared/api/eyes-shapes';
import { majorUnits } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { loadCustomers, type SegmentChoice } from './queries';

type Page = Awaited<ReturnType<typeof loadCustomers>>;

const PAGE = 200;
const { columns: say } = t.segments.one.export;

const keyOf = ({ analysis, window, segmentId }: SegmentChoice) => ['segment-export', analysis, window, segmentId];

/** Reads all customers of a segment page by page, telling how many are there after each. */
export async function readAll(
  cache: QueryClient,
  choice: SegmentChoice,
  onRead: (done: number) => void,
): Promise<CustomerReport[]> {
  const all: CustomerReport[] = [];
  let cursor: string | null = null;
  do {
    const at: string | null = cursor;
    // By the cache, which waits and asks again where a limit is met.
    const page: Page = await cache.query({
      queryKey: [...keyOf(choice), at],
      queryFn: ({ signal }) => loadCustomers(choice, { limit: PAGE, cursor: at }, signal),
      staleTime: 0,
      gcTime: 0,
    });
    all.push(...page.items);
    onRead(all.length);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** Stops reading; what reads is told by a CancelledError. */
export const stopReading = (cache: QueryClient, choice: SegmentChoice) =>
  cache.cancelQueries({ queryKey: keyOf(choice) });

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
        risk?.reasons.map(t.phrases.reason).join('; '),
      ];
    }),
  };
}
