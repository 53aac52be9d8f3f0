import { useQuery } from '@tanstack/react-query';
import type { CustomerFilters } from '@/features/exports';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { countQuery } from './api';

/** How many customers fit. */
export function Total({ filters }: { filters: CustomerFilters }) {
  const { data } = useQuery(countQuery(filters));
  return (
    <span role="status" className="tabular text-[0.8125rem] text-ink-faint">
      {data && (data.more ? t.customers.atLeast : t.customers.total)(count(data.customers))}
    </span>
  );
}
