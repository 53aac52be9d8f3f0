import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { PasswordField } from '@/features/session';
import { api } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { showRefusal } from '@/shared/lib/form';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';

const { you } = t.settings;
const change = z.object({ email: z.email(t.session.emailForm), password: z.string().min(1, t.session.required) });

/** Asking to sign in with another address, which counts once the link that is mailed there was opened. */
export function EmailForm() {
  const form = useForm({ resolver: zodResolver(change), defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const asking = useMutation({
    mutationFn: async (body: z.infer<typeof change>) => {
      await api.POST('/api/auth/email-changes', { body });
      return body.email;
    },
    onSuccess: () => {
      form.reset();
    },
    onError: (thrown) => {
      const { code } = asProblem(thrown);
      if (code === 'wrong-credentials') form.setError('password', { message: you.wrongPassword });
      else if (code === 'mail-not-configured') form.setError('email', { message: you.noMail });
      else showRefusal(thrown, ['email', 'password'], form.setError);
    },
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        void form.handleSubmit((values) => {
          asking.mutate(values);
        })(event);
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label={you.newEmail}
          type="email"
          autoComplete="email"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <PasswordField
          label={you.passwordForEmail}
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password')}
        />
      </div>
      {errors.root && asking.error && <ProblemNotice problem={asking.error} />}
      {asking.isSuccess && (
        <Notice role="status" tone="good" title={you.emailAsked(asking.data)}>
          {you.emailAskedDetail}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" busy={asking.isPending}>
          {you.changeEmail}
        </Button>
      </div>
    </form>
  );
}
