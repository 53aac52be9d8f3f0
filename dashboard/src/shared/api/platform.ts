import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client';

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
