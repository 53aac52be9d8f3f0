import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '@/shared/api/client';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';

const say = t.imports.currency;

/** Has the organization count in the currency of a file's orders, once the person has confirmed what that means. */
export function CountIn({
  currency,
  ours,
  size = 'small',
}: {
  currency: string;
  ours: string;
  size?: 'small' | 'medium';
}) {
  const [asked, setAsked] = useState(false);
  const cache = useQueryClient();
  const changing = useMutation({
    mutationFn: () => dataOf(api.PATCH('/api/organization', { body: { currency } })),
    onSuccess: async () => {
      toast(say.used(currency), 'good');
      setAsked(false);
      await cache.invalidateQueries();
    },
  });
  return (
    <>
      <Button
        size={size}
        onClick={() => {
          changing.reset();
          setAsked(true);
        }}
      >
        {say.use(currency)}
      </Button>
      <Dialog open={asked} onOpenChange={setAsked} title={say.confirm(currency)}>
        <p className="text-ink-soft">{say.consequence(currency, ours)}</p>
        {changing.isError && <ProblemNotice problem={changing.error} className="mt-4" />}
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button
            onClick={() => {
              setAsked(false);
            }}
          >
            {say.leave(ours)}
          </Button>
          <Button
            look="primary"
            busy={changing.isPending}
            onClick={() => {
              changing.mutate();
            }}
          >
            {say.use(currency)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
