import { useForm } from 'react-hook-form';
import { asProblem } from '@/shared/api/problem';
import { showRefusal } from '@/shared/lib/form';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Panel } from '@/shared/ui/panel';
import { ProblemNotice } from '@/shared/ui/states';
import { useRead } from './bring';

interface Values {
  credentials: { accessToken: string; locationId: string };
}

const FIELDS = ['credentials.accessToken', 'credentials.locationId'] as const;

/** Connects an account by its credentials and begins to read it. What is refused stands at its field. */
export function ConnectForm({ platform }: { platform: string }) {
  const say = t.onboarding.connect;
  const form = useForm<Values>({ defaultValues: { credentials: { accessToken: '', locationId: '' } } });
  const reading = useRead();
  const { errors } = form.formState;
  const needed = { validate: (value: string) => value.trim() !== '' || say.needed };
  const submit = ({ credentials: { accessToken, locationId } }: Values) => {
    const open = { credentials: { accessToken: accessToken.trim(), locationId: locationId.trim() } };
    reading.mutate(
      { platform, open },
      {
        onError: (thrown) => {
          const problem = asProblem(thrown);
          if (problem.code !== 'vendor-credentials-refused') showRefusal(thrown, FIELDS, form.setError);
          else {
            // The vendor's sentence is all that tells which of the two it is.
            const field = /location/i.test(problem.message) ? FIELDS[1] : FIELDS[0];
            form.setError(field, { message: problem.message }, { shouldFocus: true });
          }
        },
      },
    );
  };
  return (
    <Panel className="max-w-xl p-4 sm:p-5">
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          void form.handleSubmit(submit)(event);
        }}
      >
        <Field
          label={say.token}
          hint={say.tokenHint}
          type="password"
          autoComplete="off"
          error={errors.credentials?.accessToken?.message}
          {...form.register(FIELDS[0], needed)}
        />
        <Field
          label={say.location}
          hint={say.locationHint}
          autoComplete="off"
          spellCheck={false}
          error={errors.credentials?.locationId?.message}
          {...form.register(FIELDS[1], needed)}
        />
        {errors.root && <ProblemNotice problem={reading.error} />}
        <div>
          <Button type="submit" look="primary" busy={reading.isPending}>
            {say.go}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
