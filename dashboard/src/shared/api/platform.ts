import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Platform } from './client';

/** An account at a vendor that records come from. */
export type Connection = Platform['ConnectionBody'];

/** A platform that can be connected, with the organization's connections. */
export type ConnectablePlatform = Platform['PlatformBody'];

/** How long a period the overview is about. */
export const PERIODS = ['30d', '90d', '365d'] as const;
export type Period = (typeof PERIODS)[number];

/** How a period went, against the one before. */
export type Overview = Platform['Overview'];

/** The first and the last day of a time. */
export type DaySpan = Platform['OverviewSpan'];

/** How a period went, against the one before. */
export const overviewQuery = (period: Period) =>
  queryOptions({
    queryKey: ['overview', period],
    queryFn: ({ signal }) => dataOf(api.GET('/api/overview', { params: { query: { period } }, signal })),
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
