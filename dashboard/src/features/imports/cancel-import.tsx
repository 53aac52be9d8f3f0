import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelJob, jobKey, type Job } from '@/shared/api/jobs';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { ProblemNotice } from '@/shared/ui/states';

/** Cancels a running import once the person has confirmed it. */
export function CancelImport({ job: { self } }: { job: Job }) {
  const [asked, setAsked] = useState(false);
  const cache = useQueryClient();
  const say = t.imports.cancel;
  const cancelling = useMutation({
    mutationFn: () => cancelJob(self),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: jobKey(self) });
      setAsked(false);
    },
  });
  return (
    <>
      <Button
        look="danger"
        onClick={() => {
          cancelling.reset();
          setAsked(true);
        }}
      >
        {say.ask}
      </Button>
      <Dialog open={asked} onOpenChange={setAsked} title={say.title}>
        <p className="text-ink-soft">{say.text}</p>
        {cancelling.isError && <ProblemNotice problem={cancelling.error} className="mt-4" />}
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button
            onClick={() => {
              setAsked(false);
            }}
          >
            {say.keep}
          </Button>
          <Button
            look="danger"
            busy={cancelling.isPending}
            onClick={() => {
              cancelling.mutate();
            }}
          >
            {say.go}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
