import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Auth } from '@/shared/api/client';

export type Settings = Omit<Auth['Organization'], 'id'>;

/** The settings as they were at one version. */
export interface Versioned {
  settings: Settings;
  version: string;
}

async function versioned(answer: Promise<{ data?: Auth['Organization']; response: Response }>): Promise<Versioned> {
  const { name, currency, timezone } = await dataOf(answer);
  const version = (await answer).response.headers.get('ETag') ?? '*';
  return { settings: { name, currency, timezone }, version };
}

/** The organization's settings with their version. */
export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => versioned(api.GET('/api/organization', { signal })),
});

/** Changes some settings if they are still those of a version; 412 when they are not. */
export const changeOrganization = (change: Partial<Settings>, version: string) =>
  versioned(api.PATCH('/api/organization', { body: change, params: { header: { 'If-Match': version } } }));
