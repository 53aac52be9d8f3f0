import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/shared/api/client';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';

const say = t.imports.currency;

/** Has the organization count in the currency of a file's orders. */
export function CountIn({
  currency,
  look = 'secondary',
  size = 'small',
}: {
  currency: string;
  look?: 'primary' | 'secondary';
  size?: 'small' | 'medium';
}) {
  const cache = useQueryClient();
  const changing = useMutation({
    mutationFn: () => dataOf(api.PATCH('/api/organization', { body: { currency } })),
    onSuccess: async () => {
      toast(say.used(currency), 'good');
      await cache.invalidateQueries();
    },
  });
  return (
    <div className="flex flex-col gap-2">
      <Button
        look={look}
        size={size}
        busy={changing.isPending}
        className="self-start"
        onClick={() => {
          changing.mutate();
        }}
      >
        {say.use(currency)}
      </Button>
      {changing.isError && <ProblemNotice className="max-w-sm text-left" problem={changing.error} />}
    </div>
  );
}
