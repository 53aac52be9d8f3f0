import { queryOptions } from '@tanstack/react-query';
import type { CustomerFilters } from '@/features/exports';
import { api, dataOf, type Eyes, type Platform } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';

/** A customer as the sources tell of them. */
export type Customer = Platform['Customer'];

/** What a customer said about one purpose. */
export type ConsentStatement = Platform['ConsentStatement'];

/** An order or a refund; the amount of a refund is positive, too. */
export type TimelineEntry = Platform['TimelineEntry'];

/** What the latest analysis says of a customer, and what the customer said of being analysed. */
export type Profile = Eyes['CustomerProfile'];

const TIMELINE_PAGE = 200;

const from = (cursor: string | null) => (cursor === null ? {} : { cursor });

/**
 * One page of the customers that fit, with as many as asked for while there are more: an answer may be shorter where
 * many had to be looked at.
 */
export async function loadCustomers(
  filters: CustomerFilters,
  cursor: string | null,
  limit: number,
  signal: AbortSignal,
): Promise<{ items: Customer[]; next: string | null }> {
  const items: Customer[] = [];
  let next = cursor;
  do {
    const page = await dataOf(
      api.GET('/api/customers', {
        params: { query: { limit: limit - items.length, ...from(next), ...filters } },
        signal,
      }),
    );
    items.push(...page.items);
    next = page.next ?? null;
  } while (next !== null && items.length < limit);
  return { items, next };
}

/** How many customers fit, exactly up to ten thousand. */
export const countQuery = (filters: CustomerFilters) =>
  queryOptions({
    queryKey: ['customers', 'count', filters],
    queryFn: ({ signal }) => dataOf(api.GET('/api/customers/count', { params: { query: filters }, signal })),
  });

/** The sources that ever told of a customer. */
export const sourcesQuery = queryOptions({
  queryKey: ['customers', 'sources'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/customers/sources', { signal })),
  staleTime: 60_000,
});

/** A customer; 404 when there is none of that id. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/customers/{id}', { params: { path: { id } }, signal })),
  });

/**
 * What the latest analysis says of a customer; a problem says why when it says nothing. It is asked by the address
 * whose answer that is, because browsers write every refusal into their console, and silence is none.
 */
export const profileQuery = ({ customerId }: Pick<Customer, 'customerId'>) =>
  queryOptions({
    queryKey: ['eyes', 'customer', customerId],
    queryFn: async ({ signal }) => {
      const { profile, silence } = await dataOf(
        api.GET('/api/eyes/customers/{customerId}/finding', { params: { path: { customerId } }, signal }),
      );
      if (profile === null) throw new Problem(404, { code: silence ?? 'customer-not-in-analysis' });
      return profile;
    },
  });

/** One page of a customer's orders and refunds, the newest first. */
export const loadTimeline = (id: string, cursor: string | null, signal: AbortSignal) =>
  dataOf(
    api.GET('/api/customers/{id}/timeline', {
      params: { path: { id }, query: { limit: TIMELINE_PAGE, ...from(cursor) } },
      signal,
    }),
  );
