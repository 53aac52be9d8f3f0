import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '@/shared/api/client';
import { overviewQuery } from '@/shared/api/platform';

/** Orders in a currency. */
export interface CurrencyOrders {
  currency: string;
  orders: number;
}

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
 * Where all orders are in another currency than the organization's, so that an analysis would find nobody: how many, and
 * in which, where that can be told. Null where there are orders in the organization's, or none at all.
 */
export const foreignOrdersQuery = queryOptions({
  queryKey: ['overview', 'foreign-orders'],
  queryFn: async ({ client, signal }): Promise<{ orders: number; found: CurrencyOrders[] } | null> => {
    const { totals, otherCurrency: orders } = await client.query({ ...overviewQuery('30d'), staleTime: 0 });
    if (totals.orders > 0 || orders === 0) return null;
    const currency = await currencyOfOrders(signal);
    return { orders, found: currency === null ? [] : [{ currency, orders }] };
  },
});
