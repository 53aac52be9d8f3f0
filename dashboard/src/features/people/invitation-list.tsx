import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMay, useMe } from '@/features/session';
import { api } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { instant } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast';
import { givenBy, invitationsQuery, type Invitation } from './people';

const words = t.people.pending;

/** Who is invited and has not come yet. */
export function InvitationList({ invitations }: { invitations: readonly Invitation[] }) {
  const cache = useQueryClient();
  const mayChange = useMay('members:write');
  const own = useMe().data?.role ?? 'viewer';
  const ending = useMutation({
    mutationFn: ({ id }: Invitation) => api.DELETE('/api/invitations/{id}', { params: { path: { id } } }),
    onSuccess: (_, { email }) => {
      toast(words.ended(email), 'good');
    },
    onError: (thrown) => {
      toast(asProblem(thrown).message, 'bad');
    },
    onSettled: () => cache.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  return (
    <ul className="divide-y divide-line">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-medium break-all">{invitation.email}</p>
            <p className="text-[0.8125rem] text-ink-soft">
              {words.until(t.settings.roles[invitation.role]?.name ?? invitation.role, instant(invitation.expiresAt))}
            </p>
          </div>
          {mayChange && givenBy(own).includes(invitation.role) && (
            <Button
              size="small"
              aria-label={words.endOf(invitation.email)}
              disabled={ending.isPending}
              onClick={() => {
                ending.mutate(invitation);
              }}
            >
              {words.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
