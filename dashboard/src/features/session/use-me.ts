import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/shared/api/client';
import { usePermissions } from '@/shared/api/session';

/** Who is signed in, where, and what they may do. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/auth/me', { signal })),
  staleTime: 5 * 60_000,
});

/** Who is signed in, where, and what they may do. */
export const useMe = () => useQuery(meQuery);

/** The time zone by which the organization's days begin and end; undefined until it is known. */
export const useTimeZone = (): string | undefined => useMe().data?.organization.timezone;

/** Whether the person who is signed in may do something, such as `platforms:write`. */
export const useMay = (permission: string): boolean => usePermissions().includes(permission);
