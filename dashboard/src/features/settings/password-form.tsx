import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { PasswordField } from '@/features/session';
import { api } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { showRefusal } from '@/shared/lib/form';
import { z } from '@/shared/lib/z';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';

const { you } = t.settings;
const change = z.object({
  current: z.string().min(1, t.session.required),
  password: z.string().min(12, t.session.passwordShort),
});

/** Changing one's password; the other sessions end. */
export function PasswordForm() {
  const cache = useQueryClient();
  const form = useForm({ resolver: zodResolver(change), defaultValues: { current: '', password: '' } });
  const { errors } = form.formState;
  const saving = useMutation({
    mutationFn: (body: z.infer<typeof change>) => api.POST('/api/auth/password', { body }),
    onSuccess: () => {
      form.reset();
      void cache.invalidateQueries({ queryKey: ['sessions'] });
      toast(you.passwordSaved, 'good');
    },
    onError: (thrown) => {
      if (asProblem(thrown).code === 'wrong-credentials') form.setError('current', { message: you.wrongPassword });
      else showRefusal(thrown, ['current', 'password'], form.setError);
    },
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        void form.handleSubmit((values) => {
          saving.mutate(values);
        })(event);
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <PasswordField
          label={you.currentPassword}
          autoComplete="current-password"
          error={errors.current?.message}
          {...form.register('current')}
        />
        <PasswordField
          label={you.newPassword}
          autoComplete="new-password"
          hint={t.session.passwordHint}
          error={errors.password?.message}
          {...form.register('password')}
        />
      </div>
      {errors.root && saving.error && <ProblemNotice problem={saving.error} />}
      <div className="flex justify-end">
        <Button type="submit" busy={saving.isPending}>
          {you.changePassword}
        </Button>
      </div>
    </form>
  );
}
