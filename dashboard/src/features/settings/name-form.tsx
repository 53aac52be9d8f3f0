import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { meQuery } from '@/features/session';
import { api, dataOf } from '@/shared/api/client';
import { showRefusal } from '@/shared/lib/form';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { LeaveGuard } from './leave-guard';

const { you, organization } = t.settings;

/** What the person is called. */
export function NameForm({ name }: { name: string }) {
  const cache = useQueryClient();
  const form = useForm({ defaultValues: { name } });
  const { errors, isDirty } = form.formState;
  const saving = useMutation({
    mutationFn: (body: { name: string }) => dataOf(api.PATCH('/api/auth/me', { body })),
    onSuccess: (me) => {
      cache.setQueryData(meQuery.queryKey, me);
      void cache.invalidateQueries({ queryKey: ['members'] });
      toast(you.nameSaved, 'good');
    },
    onError: (thrown) => {
      showRefusal(thrown, ['name'], form.setError);
    },
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        void form.handleSubmit((values) => {
          saving.mutate({ name: values.name.trim() });
        })(event);
      }}
    >
      <LeaveGuard when={isDirty && !saving.isSuccess} />
      <Field
        label={you.name}
        autoComplete="name"
        error={errors.name?.message}
        {...form.register('name', { validate: (value) => value.trim() !== '' || organization.required })}
      />
      {errors.root && saving.error && <ProblemNotice problem={saving.error} />}
      <div className="flex justify-end">
        <Button type="submit" look="primary" disabled={!isDirty} busy={saving.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
