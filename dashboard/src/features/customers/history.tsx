import { count, money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Figure } from '@/shared/ui/figure';
import { Panel } from '@/shared/ui/panel';
import type { Profile } from './api';

const { history: say } = t.customers;

/** What a customer has come to by the day of the analysis. */
export function History({ history }: { history: Profile['history'] }) {
  const { orders, spend, value, recencyDays, tenureDays } = history;
  return (
    <Panel
      aria-label={say.title}
      className="mb-5 grid grid-cols-2 gap-x-6 gap-y-5 p-4 sm:grid-cols-3 sm:p-5 lg:grid-cols-5"
    >
      <Figure label={say.orders(spend.currency)} value={count(orders)} />
      <Figure label={say.spend} value={money(spend)} />
      <Figure label={say.value} value={money(value)} />
      <Figure label={say.recency} value={say.days(count(recencyDays))} />
      <Figure label={say.tenure} value={say.days(count(tenureDays))} />
    </Panel>
  );
}
