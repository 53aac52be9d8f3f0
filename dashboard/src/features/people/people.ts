import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Auth } from '@/shared/api/client';
import { t } from '@/shared/text';

export type Member = Auth['Member'];
export type Invitation = Auth['Invitation'];
export type Role = Member['role'];

/** From the one who may do least to the one who may do everything. */
export const ROLES = ['viewer', 'marketer', 'admin', 'owner'] as const satisfies readonly Role[];

/** The roles that somebody may give: none above their own. */
export const givenBy = (own: string): readonly Role[] => ROLES.slice(0, ROLES.findIndex((role) => role === own) + 1);

/** Roles as a list to choose from, with what each may do. */
export const optionsOf = (roles: readonly Role[]) =>
  roles.map((value) => ({ value, label: t.settings.roles[value]?.name ?? value }));

/** Who belongs to the organization. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/members', { signal })),
});

/** Who is invited and has not come yet. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/invitations', { signal })),
});
