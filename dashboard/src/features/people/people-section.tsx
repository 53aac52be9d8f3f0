import { useQuery } from '@tanstack/react-query';
import { useMay, useMe } from '@/features/session';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { MemberList } from './member-list';
import { invitationsQuery, membersQuery } from './people';

const bodyLook = 'px-4 pb-4 sm:px-5 sm:pb-5';
const words = t.people;

/** The organization's members, whom it waits for, and inviting others. */
export function PeopleSection() {
  const me = useMe();
  const mayChange = useMay('members:write');
  const members = useQuery(membersQuery);
  const invitations = useQuery(invitationsQuery);
  return (
    <div className="space-y-5">
      <Panel>
        <PanelHead title={words.members.title} />
        <div className={bodyLook}>
          {members.error && <ProblemNotice problem={members.error} onRetry={() => void members.refetch()} />}
          {members.isPending && <Skeleton lines={3} className="h-10" />}
          {members.data && <MemberList members={members.data.items} />}
        </div>
      </Panel>
      {mayChange && me.data && (
        <Panel>
          <PanelHead title={words.invite.title} note={words.invite.note} />
          <div className={bodyLook}>
            <InviteForm own={me.data.role} />
          </div>
        </Panel>
      )}
      {invitations.data && invitations.data.items.length > 0 && (
        <Panel>
          <PanelHead title={words.pending.title} note={words.pending.note} />
          <div className={bodyLook}>
            <InvitationList invitations={invitations.data.items} />
          </div>
        </Panel>
      )}
      {invitations.error && <ProblemNotice problem={invitations.error} onRetry={() => void invitations.refetch()} />}
    </div>
  );
}
