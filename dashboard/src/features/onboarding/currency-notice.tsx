import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Coins } from 'lucide-react';
import { useState } from 'react';
import { CURRENCIES } from '@/features/session';
import { api, dataOf } from '@/shared/api/client';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { SelectField } from '@/shared/ui/field';
import { ProblemNotice } from '@/shared/ui/states';

/**
 * Orders in another currency than the organization's, which no analysis looks at: offers to change the organization's.
 *
 * @param theirs the orders' currency, where that is known
 */
export function CurrencyNotice({
  ours,
  theirs,
  onAnalyse,
}: {
  ours: string;
  theirs: string | null;
  onAnalyse: () => void;
}) {
  const cache = useQueryClient();
  const say = t.onboarding.currency;
  const [chosen, setChosen] = useState(theirs ?? (ours === 'USD' ? 'EUR' : 'USD'));
  const changing = useMutation({
    mutationFn: () => dataOf(api.PATCH('/api/organization', { body: { currency: chosen } })),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['me'] });
      void cache.invalidateQueries({ queryKey: ['organization'] });
      onAnalyse();
    },
  });
  return (
    <Notice role="status" tone="warn" icon={<Coins aria-hidden />} title={say.title(ours)}>
      <p>{say.text}</p>
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
    </Notice>
  );
}
