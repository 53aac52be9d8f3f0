import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { useMay } from '@/features/session';
import { api, dataOf } from '@/shared/api/client';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { buttonLook } from '@/shared/ui/button-look';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';

/**
 * Says that a file's orders are in other currencies than the organization's, and what to do.
 *
 * @param theirs how many rows or orders are in each, the most first
 * @param about how many that are, in a sentence
 */
export function OtherCurrency({
  ours,
  theirs,
  about,
}: {
  ours: string;
  theirs: readonly { currency: string; count: number }[];
  about: string;
}) {
  const cache = useQueryClient();
  const may = useMay('organization:write');
  const say = t.imports.currency;
  const first = theirs[0]?.currency ?? ours;
  const changing = useMutation({
    mutationFn: () => dataOf(api.PATCH('/api/organization', { body: { currency: first } })),
    onSuccess: async () => {
      toast(say.used(first), 'good');
      await cache.invalidateQueries();
    },
  });
  const names = theirs.length === 1 ? first : theirs.map((one) => say.list(one.currency, count(one.count))).join(', ');
  return (
    <Notice
      role="status"
      tone="warn"
      icon={<Coins aria-hidden />}
      title={say.title(ours, names)}
      actions={
        may && (
          <>
            <Button
              size="small"
              busy={changing.isPending}
              onClick={() => {
                changing.mutate();
              }}
            >
              {say.use(first)}
            </Button>
            <Link to="/settings" className={buttonLook({ look: 'quiet', size: 'small' })}>
              {say.settings}
            </Link>
          </>
        )
      }
    >
      <p>
        {say.text} {about}
      </p>
      {changing.isError && <ProblemNotice problem={changing.error} className="mt-3" />}
    </Notice>
  );
}
