import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { asProblem } from '@/shared/api/problem';
import type { Connection, ConnectablePlatform } from '@/shared/api/platform';
import { showRefusal } from '@/shared/lib/form';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { credentialFields, type CredentialField } from './credential-fields';
import { connect } from './requests';
import { VendorProblem } from './vendor-problem';

const say = t.connections.dialog;

interface Values {
  credentials: Record<string, string>;
}

/** The field that a vendor complains of: the account's where its sentence speaks of that, else the secret. */
function refusedField(fields: readonly CredentialField[], sentence: string): CredentialField | undefined {
  const said = sentence.toLowerCase();
  const account = fields.find((field) => field.account && said.includes(field.name.replace(/Id$/, '').toLowerCase()));
  return account ?? fields.find(({ secret }) => secret);
}

/** What is wrong with a value before anybody is asked; null when nothing is. */
function wrongWith(value: string, secret: boolean): string | null {
  if (value === '') return say.required;
  if (!/^[\x21-\x7e]*$/.test(value)) return say.wrong['invisible-characters'] ?? say.refused;
  return !secret && /^(pit-|eyJ)/.test(value) ? (say.wrong['looks-like-token'] ?? say.refused) : null;
}

/** Asks for the credentials of an account and connects it; what is wrong with them stands at their fields. */
export function ConnectForm({
  platform,
  renewed,
  submit = say.submit,
  andThen,
  onDone,
  onCancel,
}: {
  platform: ConnectablePlatform;
  /** The connection that is to get new credentials; a new one without it. */
  renewed?: Connection | undefined;
  submit?: string;
  /** What belongs to the same press, once it is connected. */
  andThen?: (connection: Connection) => Promise<unknown>;
  onDone?: (connection: Connection) => void;
  onCancel?: () => void;
}) {
  const cache = useQueryClient();
  const fields = credentialFields(platform);
  const asked = fields.filter((field) => renewed === undefined || !field.account);
  const form = useForm<Values>({
    defaultValues: {
      credentials: Object.fromEntries(
        fields.map(({ name, account }) => [name, account ? (renewed?.account ?? '') : '']),
      ),
    },
  });
  const refresh = () => cache.invalidateQueries({ queryKey: ['platforms'] });
  const connecting = useMutation({
    mutationFn: async ({ credentials }: Values) => {
      const connection = await connect(platform.platform, {
        credentials: Object.fromEntries(Object.entries(credentials).map(([name, value]) => [name, value.trim()])),
        ...(renewed === undefined ? {} : { baseUrl: renewed.baseUrl }),
      });
      await andThen?.(connection);
      return connection;
    },
    onSuccess: async (connection) => {
      await refresh();
      onDone?.(connection);
    },
    onError: (thrown) => {
      // What followed may have failed when it was connected already.
      void refresh();
      const names = fields.map(({ name }) => `credentials.${name}` as const);
      showRefusal<Values>(thrown, names, form.setError);
      const problem = asProblem(thrown);
      for (const name of names) {
        const said = problem.errors.find(({ field }) => field === name);
        const words = said && say.wrong[said.code];
        if (words) form.setError(name, { message: words });
      }
      const field = problem.code === 'vendor-credentials-refused' && refusedField(asked, problem.message);
      if (field) form.setError(`credentials.${field.name}`, { message: say.refused }, { shouldFocus: true });
    },
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        void form.handleSubmit((values) => {
          connecting.mutate(values);
        })(event);
      }}
    >
      {asked.map(({ name, label, hint, secret }) => (
        <Field
          key={name}
          label={label}
          hint={hint}
          type={secret ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
          error={errors.credentials?.[name]?.message}
          {...form.register(`credentials.${name}`, {
            validate: (value) => wrongWith(value.trim(), secret) ?? true,
          })}
        />
      ))}
      <div>
        <p className="mb-1 text-[0.8125rem] font-medium">{say.allows}</p>
        <p className="font-mono text-xs leading-relaxed text-ink-soft">
          {Object.keys(t.connections.scopes).join(', ')}
        </p>
      </div>
      {errors.root && connecting.error && (
        <VendorProblem error={connecting.error} askedAt={connecting.submittedAt} vendor={platform.name} />
      )}
      <div className="flex justify-end gap-2">
        {onCancel && <Button onClick={onCancel}>{t.common.cancel}</Button>}
        <Button type="submit" look="primary" busy={connecting.isPending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
