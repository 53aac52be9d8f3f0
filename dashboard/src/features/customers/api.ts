import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '@/shared/api/client';
import type { CustomerReport } from '@/shared/api/eyes-shapes';
import type { Money } from '@/shared/lib/format';
import type { PageOf } from '@/shared/table/paged-rows';

/** What a customer said about one purpose. */
export interface ConsentStatement {
  decision: 'granted' | 'refused' | 'unknown';
  source: string;
  statedAt: string | null;
  receivedAt: string;
}

/** A customer as platform-service knows it. */
export interface Customer {
  customerId: string;
  externalIds: { source: string; id: string }[];
  personal: Partial<Record<string, string>>;
  traits: Record<string, string>;
  tags: string[];
  consent: Partial<Record<string, ConsentStatement>>;
  orders: number;
  firstOrder: string | null;
  lastOrder: string | null;
  createdAt: string;
  changedAt: string;
}

/** An order or a refund. */
export interface TimelineEntry {
  id: string;
  kind: 'order' | 'refund';
  at: string;
  day: string;
  /** What it came to; positive for a refund, too. */
  amount: Money;
  source: string;
  externalId: string | null;
}

/** What the latest analysis says of a customer, and what the customer said of being analysed. */
export interface Profile extends CustomerReport {
  consent?: { analytics: 'granted' | 'missing'; defaulted: boolean };
}

const TIMELINE_PAGE = 200;

// The documents of today say less about these answers than they hold.
const get = <T>(path: string, params: object, signal: AbortSignal) =>
  dataOf(api.GET(path as never, { params, signal } as never) as Promise<{ data?: T }>);

const from = (cursor: string | null) => (cursor === null ? {} : { cursor });

/** One page of the customers, or of those that fit what was asked for exactly. */
export const loadCustomers = (query: string | undefined, cursor: string | null, limit: number, signal: AbortSignal) =>
  get<PageOf<Customer>>(
    '/api/customers',
    { query: { limit, ...from(cursor), ...(query === undefined ? {} : { query }) } },
    signal,
  );

/** A customer; 404 when there is none of that id. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => get<Customer>('/api/customers/{id}', { path: { id } }, signal),
  });

/** What the latest analysis says of a customer; 404 says why when it says nothing. */
export const profileQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['eyes', 'customer', customerId],
    queryFn: ({ signal }) => get<Profile>('/api/eyes/customers/{customerId}', { path: { customerId } }, signal),
  });

/** One page of a customer's orders and refunds, the newest first. */
export const loadTimeline = (id: string, cursor: string | null, signal: AbortSignal) =>
  get<{ items: TimelineEntry[]; next: string | null }>(
    '/api/customers/{id}/timeline',
    { path: { id }, query: { limit: TIMELINE_PAGE, ...from(cursor) } },
    signal,
  );
