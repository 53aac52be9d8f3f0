import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/session';
import { WINDOWS, type Window } from '@/shared/api/client';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import { useStartAnalysis } from './use-start-analysis';

const { options: say } = t.analyses;

function Form() {
  const start = useStartAnalysis();
  const [asOf, setAsOf] = useState('');
  const [windows, setWindows] = useState<readonly Window[]>(WINDOWS);
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (windows.length > 0) start.mutate({ ...(asOf === '' ? {} : { asOf }), windows: [...windows] });
      }}
    >
      <Field
        label={say.asOf}
        required={false}
        hint={say.asOfHint}
        type="date"
        value={asOf}
        onChange={(event) => {
          setAsOf(event.target.value);
        }}
      />
      <fieldset>
        <legend className="mb-1.5 text-[0.8125rem] font-medium">{say.windows}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {WINDOWS.map((window) => (
            <label key={window} className="flex min-h-6 items-center gap-2">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={windows.includes(window)}
                onChange={(event) => {
                  const { checked } = event.target;
                  setWindows(WINDOWS.filter((one) => (one === window ? checked : windows.includes(one))));
                }}
              />
              {say.window(t.common.window[window])}
            </label>
          ))}
        </div>
        {windows.length === 0 && (
          <p role="alert" className="mt-1.5 text-[0.8125rem] text-bad">
            {say.noWindow}
          </p>
        )}
      </fieldset>
      {start.isError && <ProblemNotice problem={start.error} />}
      <Button type="submit" look="primary" className="justify-self-start" busy={start.isPending}>
        {t.analyses.start}
      </Button>
    </form>
  );
}

/** Starting an analysis of another day, or of some of the windows only, for those who may. */
export function StartOptions() {
  const may = useMay('eyes:run');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        <SlidersHorizontal aria-hidden />
        {say.open}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={say.title} note={say.note}>
        <Form />
      </Dialog>
    </>
  );
}
