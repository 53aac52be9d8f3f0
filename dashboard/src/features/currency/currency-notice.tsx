import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Coins } from 'lucide-react';
import { useState } from 'react';
import { CURRENCIES, useMay, useMe } from '@/features/session';
import { api, dataOf } from '@/shared/api/client';
import { refreshAfterJob } from '@/shared/api/jobs';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { SelectField } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';
import type { CurrencyOrders } from './foreign-orders';

const say = t.currency;

/** Changes the organization's currency to that of its orders, and goes on from there. */
function Change({ ours, theirs, onChanged }: { ours: string; theirs: string | undefined; onChanged: () => void }) {
  const cache = useQueryClient();
  const [chosen, setChosen] = useState(theirs ?? (ours === 'USD' ? 'EUR' : 'USD'));
  const changing = useMutation({
    mutationFn: () => dataOf(api.PATCH('/api/organization', { body: { currency: chosen } })),
    onSuccess: () => {
      // Every figure is in the organization's currency.
      void refreshAfterJob(cache);
      onChanged();
    },
  });
  return (
    <>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <SelectField
          label={say.choose}
          options={CURRENCIES}
          value={chosen}
          className="w-44"
          onChange={({ target }) => {
            setChosen(target.value);
          }}
        />
        <Button
          look="primary"
          className="h-10"
          busy={changing.isPending}
          disabled={chosen === ours}
          onClick={() => {
            changing.mutate();
          }}
        >
          {say.go(chosen)}
        </Button>
      </div>
      {changing.isError && <ProblemNotice problem={changing.error} className="mt-3" />}
    </>
  );
}

/**
 * That all orders are in another currency than the organization's, which no analysis looks at: how many, and for those
 * who may, the change of the organization's.
 *
 * @param orders how many there are in all
 * @param found how many orders there are in which currency, the most first; none where that cannot be told
 * @param onAnalyse called once the currency is changed
 */
export function CurrencyNotice({
  orders,
  found,
  onAnalyse,
}: {
  orders: number;
  found: readonly CurrencyOrders[];
  onAnalyse: () => void;
}) {
  const ours = useMe().data?.organization.currency;
  const mayChange = useMay('organization:write');
  const mayAnalyse = useMay('eyes:run');
  if (ours === undefined) return null;
  const [most] = found;
  const told = found.map(({ currency, orders }) => say.in(count(orders), currency)).join(', ');
  return (
    <Notice
      role="status"
      tone="warn"
      icon={<Coins aria-hidden />}
      title={found.length === 0 ? say.title(count(orders), ours) : say.titleWith(told, ours)}
    >
      <p>{mayChange && mayAnalyse ? say.text : say.ask}</p>
      {mayChange && mayAnalyse && <Change ours={ours} theirs={most?.currency} onChanged={onAnalyse} />}
    </Notice>
  );
}
