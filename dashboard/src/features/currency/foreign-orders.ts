import { queryOptions } from '@tanstack/react-query';
import { overviewQuery } from '@/shared/api/platform';

/** Orders in a currency. */
export interface CurrencyOrders {
  currency: string;
  orders: number;
}

/**
 * Where all orders are in another currency than the organization's, so that an analysis would find nobody: how many, and
 * in which, where that can be told. Null where there are orders in the organization's, or none at all.
 */
export const foreignOrdersQuery = queryOptions({
  queryKey: ['overview', 'foreign-orders'],
  queryFn: async ({ client }): Promise<{ orders: number; found: CurrencyOrders[] } | null> => {
    const { totals, otherCurrency, otherCurrencies } = await client.query({ ...overviewQuery('30d'), staleTime: 0 });
    return totals.orders > 0 || otherCurrency === 0 ? null : { orders: otherCurrency, found: otherCurrencies };
  },
});
