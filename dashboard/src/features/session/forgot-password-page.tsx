import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { api, dataOf } from '@/shared/api/client';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { OutsideFrame } from './outside-frame';

const address = z.object({ email: z.email(t.session.emailForm) });
const words = t.session.forgot;

/** Asking for a link to choose a new password. */
export function ForgotPasswordPage() {
  const form = useForm({ resolver: zodResolver(address), defaultValues: { email: '' } });
  const asking = useMutation({
    mutationFn: (body: { email: string }) => dataOf(api.POST('/api/auth/password-resets', { body })),
  });
  return (
    <OutsideFrame title={words.title}>
      {asking.data ? (
        <Notice
          role="status"
          tone={asking.data.mailConfigured ? 'good' : 'warn'}
          title={asking.data.mailConfigured ? words.sent : words.noMail}
        >
          {asking.data.mailConfigured ? words.sentDetail : words.noMailDetail}
        </Notice>
      ) : (
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            void form.handleSubmit((values) => {
              asking.mutate(values);
            })(event);
          }}
        >
          <p className="text-ink-soft">{words.text}</p>
          {asking.isError && <ProblemNotice problem={asking.error} />}
          <Field
            label={t.session.email}
            type="email"
            autoComplete="username"
            error={form.formState.errors.email?.message}
            {...form.register('email')}
          />
          <Button type="submit" look="primary" size="large" busy={asking.isPending}>
            {words.send}
          </Button>
        </form>
      )}
      <p className="mt-6">
        <Link to="/sign-in" className="font-medium text-accent underline underline-offset-4">
          {words.back}
        </Link>
      </p>
    </OutsideFrame>
  );
}
