import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { signUp } from '@/shared/api/session';
import { asProblem } from '@/shared/api/problem';
import { showRefusal } from '@/shared/lib/form';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Field, SelectField } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { CURRENCIES, likelyCurrency, likelyTimezone, TIMEZONES } from './locale';
import { OutsideFrame } from './outside-frame';
import { PasswordField } from './password-field';

const application = z.object({
  name: z.string().trim().min(1, t.session.required),
  organization: z.string().trim().min(1, t.session.required),
  email: z.email(t.session.emailForm),
  password: z.string().min(12, t.session.passwordShort),
  currency: z.string(),
  timezone: z.string(),
});
type Application = z.infer<typeof application>;

const FIELDS = ['name', 'organization', 'email', 'password', 'currency', 'timezone'] as const;

/** Creating an account with its organization. */
export function SignUpPage() {
  const navigate = useNavigate();
  const form = useForm<Application>({
    resolver: zodResolver(application),
    defaultValues: {
      name: '',
      organization: '',
      email: '',
      password: '',
      currency: likelyCurrency(),
      timezone: likelyTimezone(),
    },
  });
  const entering = useMutation({
    mutationFn: (values: Application) => signUp(values),
    onSuccess: () => navigate({ to: '/start' }),
    onError: (thrown) => {
      const problem = asProblem(thrown);
      if (problem.code === 'email-taken') form.setError('email', { message: problem.message });
      else showRefusal(thrown, FIELDS, form.setError);
    },
  });
  const { errors } = form.formState;
  return (
    <OutsideFrame title={t.session.signUp}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          void form.handleSubmit((values) => {
            entering.mutate(values);
          })(event);
        }}
      >
        {errors.root && <ProblemNotice problem={entering.error} />}
        <Field label={t.session.name} autoComplete="name" error={errors.name?.message} {...form.register('name')} />
        <Field
          label={t.session.organization}
          autoComplete="organization"
          hint={t.session.organizationHint}
          error={errors.organization?.message}
          {...form.register('organization')}
        />
        <Field
          label={t.session.email}
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <PasswordField
          label={t.session.password}
          autoComplete="new-password"
          hint={t.session.passwordHint}
          error={errors.password?.message}
          {...form.register('password')}
        />
        <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
          <SelectField label={t.session.currency} options={CURRENCIES} {...form.register('currency')} />
          <SelectField label={t.session.timezone} options={TIMEZONES} {...form.register('timezone')} />
        </div>
        <Button type="submit" look="primary" size="large" busy={entering.isPending}>
          {t.session.signUp}
        </Button>
      </form>
      <p className="mt-6 text-ink-soft">
        {t.session.haveAccount}{' '}
        <Link to="/sign-in" className="font-medium text-accent underline underline-offset-4">
          {t.session.signIn}
        </Link>
      </p>
    </OutsideFrame>
  );
}
