import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '@/shared/api/client';
import { overviewQuery } from '@/shared/api/platform';

/** The currency of the newest order of some customer; null where it cannot be told. */
async function currencyOfOrders(signal: AbortSignal): Promise<string | null> {
  const customers = await dataOf(api.GET('/api/customers', { params: { query: { limit: 50 } }, signal }));
  const buyer = customers.items.find(({ orders }) => orders > 0);
  if (!buyer) return null;
  const path = { id: buyer.customerId };
  const timeline = await dataOf(
    api.GET('/api/customers/{id}/timeline', { params: { path, query: { limit: 1 } }, signal }),
  );
  return timeline.items[0]?.amount.currency ?? null;
}

/**
 * Whether all orders are in another currency than the organization's, so that an analysis would find nobody: null where
 * they are not.
 */
export const foreignOrdersQuery = queryOptions({
  queryKey: ['overview', 'foreign-orders'],
  queryFn: async ({ client, signal }): Promise<{ currency: string | null } | null> => {
    const { totals, otherCurrency } = await client.query({ ...overviewQuery('30d'), staleTime: 0 });
    return totals.orders === 0 && otherCurrency > 0 ? { currency: await currencyOfOrders(signal) } : null;
  },
});
