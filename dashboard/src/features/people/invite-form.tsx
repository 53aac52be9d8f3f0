import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { api, dataOf } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { showRefusal } from '@/shared/lib/form';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Field, SelectField } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { CopyLink } from './copy-link';
import { givenBy, invitationsQuery, optionsOf, ROLES } from './people';

const words = t.people.invite;
const invitation = z.object({ email: z.email(t.session.emailForm), role: z.enum(ROLES) });
type Invite = z.infer<typeof invitation>;

/** Inviting somebody; where no mail goes out, the link to hand over. */
export function InviteForm({ own }: { own: string }) {
  const cache = useQueryClient();
  const form = useForm<Invite>({
    resolver: zodResolver(invitation),
    defaultValues: { email: '', role: 'marketer' },
  });
  const inviting = useMutation({
    mutationFn: (body: Invite) => dataOf(api.POST('/api/invitations', { body })),
    onSuccess: () => {
      form.reset();
      void cache.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
    onError: (thrown) => {
      const problem = asProblem(thrown);
      if (problem.code === 'already-member') form.setError('email', { message: words.alreadyMember });
      else showRefusal(thrown, ['email', 'role'], form.setError);
    },
  });
  const { errors } = form.formState;
  const role = t.settings.roles[useWatch({ control: form.control, name: 'role' })];
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        void form.handleSubmit((values) => {
          inviting.mutate(values);
        })(event);
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_10rem]">
        <Field
          label={words.email}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <SelectField
          label={words.role}
          options={optionsOf(givenBy(own))}
          error={errors.role?.message}
          {...form.register('role')}
        />
      </div>
      {role && <p className="-mt-2 text-[0.8125rem] text-ink-faint">{role.may}</p>}
      {errors.root && inviting.error && <ProblemNotice problem={inviting.error} />}
      {inviting.data && (
        <Notice
          role="status"
          tone="good"
          title={inviting.data.mailed ? words.mailed(inviting.data.invitation.email) : words.made}
        >
          {inviting.data.link ? <CopyLink link={inviting.data.link} /> : words.mailedDetail}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={inviting.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
