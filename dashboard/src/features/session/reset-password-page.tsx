import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { api } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { showRefusal } from '@/shared/lib/form';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { buttonLook } from '@/shared/ui/button-look';
import { ProblemNotice } from '@/shared/ui/states';
import { useLinkSecret } from './link-secret';
import { OutsideFrame } from './outside-frame';
import { PasswordField } from './password-field';

const fresh = z.object({ password: z.string().min(12, t.session.passwordShort) });
const words = t.session.reset;

/** Choosing a new password by the mailed link. */
export function ResetPasswordPage() {
  const token = useLinkSecret();
  const form = useForm({ resolver: zodResolver(fresh), defaultValues: { password: '' } });
  const setting = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      api.POST('/api/auth/password-resets/complete', { body: { token, password } }),
    onError: (thrown) => {
      showRefusal(thrown, ['password'], form.setError);
    },
  });
  const dead = token === '' || (setting.isError && asProblem(setting.error).code === 'reset-link-invalid');
  if (setting.isSuccess || dead) {
    return (
      <OutsideFrame title={words.title}>
        <Notice
          role={dead ? 'alert' : 'status'}
          tone={dead ? 'bad' : 'good'}
          title={dead ? words.dead : words.done}
          actions={
            <Link to={dead ? '/forgot-password' : '/sign-in'} className={buttonLook({ look: 'primary' })}>
              {dead ? words.again : t.session.signIn}
            </Link>
          }
        >
          {dead ? words.deadDetail : words.doneDetail}
        </Notice>
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame title={words.title}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          void form.handleSubmit((values) => {
            setting.mutate(values);
          })(event);
        }}
      >
        {form.formState.errors.root && setting.error && <ProblemNotice problem={setting.error} />}
        <PasswordField
          label={words.fresh}
          autoComplete="new-password"
          hint={t.session.passwordHint}
          error={form.formState.errors.password?.message}
          {...form.register('password')}
        />
        <Button type="submit" look="primary" size="large" busy={setting.isPending}>
          {words.save}
        </Button>
      </form>
    </OutsideFrame>
  );
}
