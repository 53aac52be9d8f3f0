import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Money } from '@/shared/lib/format';
import { api, dataOf, type Platform } from './client';

/** An account at a vendor that records come from. */
export type Connection = Platform['ConnectionBody'];

/** A platform that can be connected, with the organization's connections. */
export type ConnectablePlatform = Platform['PlatformBody'];

/** How long a period the overview is about. */
export const PERIODS = ['30d', '90d', '365d'] as const;
export type Period = (typeof PERIODS)[number];

interface Compared<T> {
  now: T;
  before: T;
}

/** The first and the last day of a time. */
export interface DaySpan {
  from: string;
  to: string;
}

/** How a period went, against the one before. */
export interface Overview {
  period: Period;
  currency: string | null;
  /** The day of the last order, on which the period ends; null before any order, as is all that depends on it. */
  asOf: string | null;
  from: string | null;
  to: string | null;
  before: DaySpan | null;
  figures: {
    customers: Compared<number>;
    newCustomers: Compared<number>;
    orders: Compared<number>;
    revenue: Compared<Money>;
    refunds: Compared<Money>;
    averageOrder: Compared<Money | null>;
  } | null;
  /** Every day of the period before and of this one. */
  days: { day: string; orders: number; revenue: number }[];
  totals: { customers: number; orders: number; refunds: number };
  otherCurrency: number;
  sources: {
    source: string;
    customers: number;
    orders: number;
    lastOrder: string | null;
    lastReceivedAt: string | null;
  }[];
  computedAt: string | null;
}

/** How a period went, against the one before. */
export const overviewQuery = (period: Period) =>
  queryOptions({
    queryKey: ['overview', period],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/overview' as '/api/platforms', { params: { query: { period } as never }, signal }) as Promise<{
          data?: unknown;
        }>,
      ) as Promise<Overview>,
    placeholderData: keepPreviousData,
  });

/** Every platform that can be connected, with the organization's connections. */
export const platformsQuery = queryOptions({
  queryKey: ['platforms'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/platforms', { signal })),
});

/** The syncs of a platform, the newest first. */
export const syncsQuery = (platform: string) =>
  queryOptions({
    queryKey: ['platforms', platform, 'syncs'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/platforms/{platform}/syncs', { params: { path: { platform }, query: { limit: 20 } }, signal }),
      ),
  });

/** The imports, the newest first. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/imports', { params: { query: { limit: 50 } }, signal })),
});

/** Whether there is any customer at all. */
export const hasCustomersQuery = queryOptions({
  queryKey: ['customers', 'any'],
  queryFn: async ({ signal }) => {
    const { items } = await dataOf(api.GET('/api/customers', { params: { query: { limit: 1 } }, signal }));
    return items.length > 0;
  },
});
