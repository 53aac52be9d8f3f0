import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { OutsideFrame, PasswordField, useLinkSecret } from '@/features/session';
import { api, dataOf, type Auth } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { acceptInvitation, signOut, useSessionState } from '@/shared/api/session';
import { showRefusal } from '@/shared/lib/form';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';

type Look = Auth['InvitationLook'];
const words = t.people.accept;

const newcomer = z.object({
  name: z.string().trim().min(1, t.session.required),
  password: z.string().min(12, t.session.passwordShort),
});
const known = z.object({ name: z.string(), password: z.string().min(1, t.session.required) });

/** Coming in with a password: of the account that the address has, or of one that is made now. */
function ByPassword({ token, look }: { token: string; look: Look }) {
  const form = useForm({
    resolver: zodResolver(look.known ? known : newcomer),
    defaultValues: { name: '', password: '' },
  });
  const accepting = useMutation({
    mutationFn: ({ name, password }: z.infer<typeof known>) =>
      acceptInvitation(look.known ? { token, password } : { token, name: name.trim(), password }),
    onError: (thrown) => {
      if (asProblem(thrown).code === 'wrong-credentials') form.setError('password', { message: words.wrongPassword });
      else showRefusal(thrown, ['name', 'password'], form.setError);
    },
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        void form.handleSubmit((values) => {
          accepting.mutate(values);
        })(event);
      }}
    >
      {errors.root && accepting.error && <ProblemNotice problem={accepting.error} />}
      <Field label={t.session.email} type="email" autoComplete="username" readOnly value={look.email} />
      {!look.known && (
        <Field label={t.session.name} autoComplete="name" error={errors.name?.message} {...form.register('name')} />
      )}
      <PasswordField
        label={look.known ? words.yourPassword : t.session.password}
        autoComplete={look.known ? 'current-password' : 'new-password'}
        {...(look.known ? {} : { hint: t.session.passwordHint })}
        error={errors.password?.message}
        {...form.register('password')}
      />
      <Button type="submit" look="primary" size="large" busy={accepting.isPending}>
        {words.join(look.organization)}
      </Button>
    </form>
  );
}

/** Coming in as who is signed in, if the invitation is theirs. */
function AsSignedIn({ token, look }: { token: string; look: Look }) {
  const accepting = useMutation({ mutationFn: () => acceptInvitation({ token }) });
  const another = accepting.isError && asProblem(accepting.error).code === 'invitation-for-another-address';
  return (
    <div className="grid gap-4">
      {accepting.isError && !another && <ProblemNotice problem={accepting.error} />}
      {another && (
        <Notice
          role="alert"
          tone="warn"
          title={words.another}
          actions={<Button onClick={() => void signOut()}>{t.session.signOut}</Button>}
        >
          {words.anotherDetail(look.email)}
        </Notice>
      )}
      <Button
        look="primary"
        size="large"
        busy={accepting.isPending}
        disabled={another}
        onClick={() => {
          accepting.mutate();
        }}
      >
        {words.join(look.organization)}
      </Button>
    </div>
  );
}

/** What an invitation's link leads to. */
export function InvitationPage() {
  const token = useLinkSecret();
  const session = useSessionState();
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => dataOf(api.POST('/api/auth/invitations/look', { body: { token }, signal })),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  });
  const dead = token === '' || (look.isError && asProblem(look.error).code === 'invitation-invalid');
  const data = look.data;
  return (
    <OutsideFrame title={data ? words.title(data.organization) : words.plainTitle}>
      {dead && (
        <Notice role="alert" tone="bad" title={words.dead}>
          {words.deadDetail}
        </Notice>
      )}
      {look.isError && !dead && <ProblemNotice problem={look.error} onRetry={() => void look.refetch()} />}
      {look.isPending && !dead && <Skeleton lines={4} className="h-9" />}
      {data && (
        <>
          <p className="mb-5 text-ink-soft">
            {words.text(data.inviter ?? null, t.settings.roles[data.role]?.name ?? data.role, data.email)}
          </p>
          {session === 'in' ? <AsSignedIn token={token} look={data} /> : <ByPassword token={token} look={data} />}
        </>
      )}
    </OutsideFrame>
  );
}
