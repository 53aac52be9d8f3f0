import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useMe } from '@/features/session';
import { api, dataOf } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { signOut } from '@/shared/api/session';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { SelectField } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { givenBy, membersQuery, optionsOf, type Member, type Role } from './people';

const words = t.people.members;

/** Why a change was refused, in words of this page where it has some. */
const refusal = (thrown: unknown): string => {
  const problem = asProblem(thrown);
  return (words.refusals as Record<string, string>)[problem.code] ?? problem.message;
};

function RoleChoice({ member, own }: { member: Member; own: string }) {
  const cache = useQueryClient();
  const changing = useMutation({
    mutationFn: (role: Role) =>
      dataOf(api.PATCH('/api/members/{id}', { params: { path: { id: member.id } }, body: { role } })),
    onSuccess: (changed) => {
      toast(words.changed(changed.name, t.settings.roles[changed.role]?.name ?? changed.role), 'good');
      void cache.invalidateQueries({ queryKey: ['me'] });
    },
    onError: (thrown) => {
      toast(refusal(thrown), 'bad');
    },
    onSettled: () => cache.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  return (
    <SelectField
      bare
      label={words.roleOf(member.name)}
      options={optionsOf(givenBy(own))}
      value={changing.isPending ? changing.variables : member.role}
      disabled={changing.isPending}
      onChange={(event) => {
        changing.mutate(event.target.value as Role);
      }}
    />
  );
}

function EndDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const ending = useMutation({
    mutationFn: () => api.DELETE('/api/members/{id}', { params: { path: { id: member.id } } }),
    onSuccess: async () => {
      if (member.you) {
        await signOut();
        cache.clear();
        await navigate({ to: '/sign-in' });
        return;
      }
      toast(words.removed(member.name), 'good');
      await cache.invalidateQueries({ queryKey: membersQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={member.you ? words.leaveTitle : words.removeTitle(member.name)}
      note={member.you ? words.leaveNote : words.removeNote}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {ending.isError && <ProblemNotice className="mb-4" problem={ending.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button
          look="danger"
          busy={ending.isPending}
          onClick={() => {
            ending.mutate();
          }}
        >
          {member.you ? words.leave : words.remove}
        </Button>
      </div>
    </Dialog>
  );
}

/** Who belongs to the organization, and what each is. */
export function MemberList({ members }: { members: readonly Member[] }) {
  const mayChange = useMay('members:write');
  const own = useMe().data?.role ?? 'viewer';
  const [ending, setEnding] = useState<Member | null>(null);
  const within = (member: Member) => mayChange && givenBy(own).includes(member.role);
  return (
    <>
      <ul className="divide-y divide-line">
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-medium break-words">
                {member.name} {member.you && <Badge>{words.you}</Badge>}
              </p>
              <p className="text-[0.8125rem] break-all text-ink-soft">{member.email}</p>
            </div>
            {within(member) ? (
              <RoleChoice member={member} own={own} />
            ) : (
              <span className="text-[0.8125rem]">{t.settings.roles[member.role]?.name ?? member.role}</span>
            )}
            {(within(member) || member.you) && (
              <Button
                size="small"
                aria-label={member.you ? words.leave : words.removeOf(member.name)}
                onClick={() => {
                  setEnding(member);
                }}
              >
                {member.you ? words.leave : words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndDialog
          member={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </>
  );
}
