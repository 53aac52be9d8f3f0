import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { CURRENCIES, TIMEZONES, type Option } from '@/features/session';
import { asProblem } from '@/shared/api/problem';
import { showRefusal } from '@/shared/lib/form';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Field, SelectField } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { ConflictNotice } from './conflict-notice';
import { LeaveGuard } from './leave-guard';
import { changeOrganization, organizationQuery, type Settings, type Versioned } from './organization';

const FIELDS = ['name', 'currency', 'timezone'] as const;
const words = t.settings.organization;

/** A list that holds the value in any case, so that showing it does not change it. */
const withValue = (options: readonly Option[], value: string): readonly Option[] =>
  options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];

/** Saving, and what it takes when somebody else was faster. */
function useSaving(base: Versioned, onSaved: (saved: Versioned) => void) {
  const cache = useQueryClient();
  const [theirs, setTheirs] = useState<Versioned | null>(null);
  const saving = useMutation({
    mutationFn: ({ change, over = base }: { change: Partial<Settings>; over?: Versioned }) =>
      changeOrganization(change, over.version),
    onSuccess: (saved) => {
      cache.setQueryData(organizationQuery.queryKey, saved);
      setTheirs(null);
      onSaved(saved);
      toast(words.saved, 'good');
      void cache.invalidateQueries({ queryKey: ['me'] });
      void cache.invalidateQueries({ queryKey: ['overview'] });
    },
    onError: async (thrown) => {
      if (asProblem(thrown).status === 412) setTheirs(await cache.query({ ...organizationQuery, staleTime: 0 }));
    },
  });
  return { saving, theirs, setTheirs };
}

/** The organization's settings, to be changed. */
export function OrganizationForm({ current }: { current: Versioned }) {
  // What the changes were thought out for; a newer version read meanwhile must not slip in under them.
  const [base, setBase] = useState(current);
  const form = useForm<Settings>({ values: base.settings });
  const { errors, isDirty, dirtyFields } = form.formState;
  const currency = useWatch({ control: form.control, name: 'currency' });
  const settle = (settled: Versioned) => {
    setBase(settled);
    form.reset(settled.settings);
  };
  const { saving, theirs, setTheirs } = useSaving(base, settle);
  if (!isDirty && current.version !== base.version) setBase(current);
  const changeOf = (values: Settings): Partial<Settings> =>
    Object.fromEntries(FIELDS.filter((field) => dirtyFields[field]).map((field) => [field, values[field].trim()]));
  const save = (over?: Versioned) =>
    form.handleSubmit((values) => {
      saving.mutate(
        { change: changeOf(values), ...(over ? { over } : {}) },
        {
          onError: (thrown) => {
            showRefusal(thrown, FIELDS, form.setError);
          },
        },
      );
    });
  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void save()(event)}>
      <LeaveGuard when={isDirty} />
      <Field
        label={words.name}
        autoComplete="organization"
        error={errors.name?.message}
        {...form.register('name', { validate: (value) => value.trim() !== '' || words.required })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={words.currency}
          hint={words.currencyHint}
          options={withValue(CURRENCIES, base.settings.currency)}
          error={errors.currency?.message}
          {...form.register('currency')}
        />
        <SelectField
          label={words.timezone}
          hint={words.timezoneHint}
          options={withValue(TIMEZONES, base.settings.timezone)}
          error={errors.timezone?.message}
          {...form.register('timezone')}
        />
      </div>
      {dirtyFields.currency && (
        <Notice role="status" tone="warn" title={words.currencyChange(base.settings.currency, currency)}>
          {words.currencyChangeDetail(base.settings.currency, currency)}
        </Notice>
      )}
      {theirs && (
        <ConflictNotice
          base={base.settings}
          theirs={theirs.settings}
          yours={changeOf(form.getValues())}
          busy={saving.isPending}
          onTake={() => {
            setTheirs(null);
            settle(theirs);
          }}
          onKeep={() => void save(theirs)()}
        />
      )}
      {errors.root && !theirs && saving.error && <ProblemNotice problem={saving.error} />}
      <div className="flex justify-end gap-2">
        {isDirty && (
          <Button
            onClick={() => {
              setTheirs(null);
              form.reset(base.settings);
            }}
          >
            {words.undo}
          </Button>
        )}
        <Button type="submit" look="primary" disabled={!isDirty || theirs !== null} busy={saving.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
