import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { asProblem } from '@/shared/api/problem';
import { signIn, useSessionState } from '@/shared/api/session';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { OutsideFrame } from './outside-frame';
import { PasswordField } from './password-field';

const credentials = z.object({
  email: z.string().min(1, t.session.required),
  password: z.string().min(1, t.session.required),
});
type Credentials = z.infer<typeof credentials>;

/** Signing in. */
export function SignInPage() {
  const { next } = useSearch({ from: '/outside/sign-in' });
  const navigate = useNavigate();
  const session = useSessionState();
  const form = useForm<Credentials>({ resolver: zodResolver(credentials), defaultValues: { email: '', password: '' } });
  const entering = useMutation({
    mutationFn: (values: Credentials) => signIn(values),
    onSuccess: () => navigate({ href: next ?? '/' }),
  });
  const { errors } = form.formState;
  const refused = entering.error !== null && asProblem(entering.error).code === 'wrong-credentials';
  return (
    <OutsideFrame title={t.session.welcome}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          void form.handleSubmit((values) => {
            entering.mutate(values);
          })(event);
        }}
      >
        {session === 'expired' && !entering.isError && <Notice role="status" tone="warn" title={t.session.ended} />}
        {refused && <Notice role="alert" tone="bad" title={t.session.refused} />}
        {entering.isError && !refused && <ProblemNotice problem={entering.error} />}
        <Field
          label={t.session.email}
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <PasswordField
          label={t.session.password}
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password')}
        />
        <p className="-mt-1 text-[0.8125rem]">
          <Link to="/forgot-password" className="font-medium text-accent underline underline-offset-4">
            {t.session.forgot.link}
          </Link>
        </p>
        <Button type="submit" look="primary" size="large" busy={entering.isPending}>
          {t.session.signIn}
        </Button>
      </form>
      <p className="mt-6 text-ink-soft">
        {t.session.noAccount}{' '}
        <Link
          to="/sign-up"
          search={next === undefined ? {} : { next }}
          className="font-medium text-accent underline underline-offset-4"
        >
          {t.session.signUp}
        </Link>
      </p>
    </OutsideFrame>
  );
}
