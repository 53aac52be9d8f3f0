import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Connection, ConnectablePlatform } from '@/shared/api/platform';
import { showRefusal } from '@/shared/lib/form';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast';
import { credentialFields } from './credential-fields';
import { connect } from './requests';
import { VendorProblem } from './vendor-problem';

interface Values {
  credentials: Record<string, string>;
}

interface Subject {
  platform: ConnectablePlatform;
  /** The connection that is to get new credentials; a new one without it. */
  renewed?: Connection | undefined;
}

function ConnectForm({ platform, renewed, onDone }: Subject & { onDone: () => void }) {
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
  const connecting = useMutation({
    mutationFn: ({ credentials }: Values) =>
      connect(platform.platform, {
        credentials: Object.fromEntries(Object.entries(credentials).map(([name, value]) => [name, value.trim()])),
        ...(renewed === undefined ? {} : { baseUrl: renewed.baseUrl }),
      }),
    onSuccess: async (connection) => {
      await cache.invalidateQueries({ queryKey: ['platforms'] });
      toast(t.connections.connected(connection.name ?? connection.account), 'good');
      onDone();
    },
    onError: (thrown) => {
      showRefusal<Values>(
        thrown,
        fields.map(({ name }) => `credentials.${name}` as const),
        form.setError,
      );
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
            validate: (value) => value.trim() !== '' || t.connections.dialog.required,
          })}
        />
      ))}
      <div>
        <p className="mb-1 text-[0.8125rem] font-medium">{t.connections.dialog.allows}</p>
        <p className="font-mono text-xs leading-relaxed text-ink-soft">
          {Object.keys(t.connections.scopes).join(', ')}
        </p>
      </div>
      {errors.root && connecting.error && (
        <VendorProblem error={connecting.error} askedAt={connecting.submittedAt} vendor={platform.name} />
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={connecting.isPending}>
          {t.connections.dialog.submit}
        </Button>
      </div>
    </form>
  );
}

/** Asks for the credentials of an account, for the first time or anew. */
export function ConnectDialog({
  platform,
  renewed,
  open,
  onOpenChange,
}: Subject & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { dialog } = t.connections;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={renewed ? dialog.renewTitle(platform.name) : dialog.title(platform.name)}
      note={renewed ? dialog.renewNote(renewed.name ?? renewed.account) : dialog.note(platform.name)}
    >
      <ConnectForm
        platform={platform}
        renewed={renewed}
        onDone={() => {
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}
