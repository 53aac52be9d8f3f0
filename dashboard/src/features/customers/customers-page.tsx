import { Link, useSearch } from '@tanstack/react-router';
import { SearchX, UsersRound } from 'lucide-react';
import { count, day } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead, Panel, PanelHead } from '@/shared/ui/panel';
import { EmptyState } from '@/shared/ui/states';
import { loadCustomers, type Customer } from './api';
import { customerName } from './customer-name';
import { FindForm } from './find-form';

const { columns: say, empty, nobody } = t.customers;

const COLUMNS: Column<Customer>[] = [
  {
    id: 'customer',
    header: say.customer,
    cell: (customer) => (
      <Link
        to="/customers/$customerId"
        params={{ customerId: customer.customerId }}
        className="font-medium underline-offset-4 hover:underline"
        preload={false}
      >
        {customerName(customer)}
      </Link>
    ),
  },
  {
    id: 'number',
    header: say.number,
    from: 'md',
    cell: ({ externalIds }) => externalIds.map(({ source, id }) => `${id} (${source})`).join(', '),
  },
  {
    id: 'tags',
    header: say.tags,
    from: 'lg',
    cell: ({ tags }) => (
      <span className="flex gap-1 overflow-hidden">
        {tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </span>
    ),
  },
  { id: 'orders', header: say.orders, align: 'right', width: '6rem', cell: ({ orders }) => count(orders) },
  {
    id: 'first',
    header: say.first,
    align: 'right',
    from: 'md',
    width: '9rem',
    cell: ({ firstOrder }) => (firstOrder === null ? '–' : day(firstOrder)),
  },
  {
    id: 'last',
    header: say.last,
    align: 'right',
    width: '9rem',
    cell: ({ lastOrder }) => (lastOrder === null ? '–' : day(lastOrder)),
  },
];

const NobodyYet = () => (
  <EmptyState
    icon={<UsersRound aria-hidden />}
    title={empty.title}
    actions={
      <>
        <Link to="/imports/new" className={buttonLook({ look: 'primary' })}>
          {empty.import}
        </Link>
        <Link to="/connections" className={buttonLook()}>
          {empty.connect}
        </Link>
      </>
    }
  >
    {empty.text}
  </EmptyState>
);

const NobodyFits = ({ query }: { query: string }) => (
  <EmptyState icon={<SearchX aria-hidden />} title={nobody.title(query)}>
    {nobody.text}
  </EmptyState>
);

const ShowAll = () => (
  <Link to="/customers" className={buttonLook({ size: 'small' })}>
    {t.customers.find.clear}
  </Link>
);

/** All customers, or those that fit what was asked for. */
export function CustomersPage() {
  const { query } = useSearch({ from: '/inside/customers' });
  return (
    <>
      <PageHead title={t.customers.title} note={t.customers.note} />
      <FindForm query={query} />
      <Panel>
        <PanelHead title={query === undefined ? t.customers.find.all : t.customers.find.found(query)}>
          {query !== undefined && <ShowAll />}
        </PanelHead>
        <PagedTable
          label={t.customers.title}
          columns={COLUMNS}
          queryKey={['customers', 'list', query ?? null]}
          load={(cursor, limit, signal) => loadCustomers(query, cursor, limit, signal)}
          rowKey={({ customerId }) => customerId}
          empty={query === undefined ? <NobodyYet /> : <NobodyFits query={query} />}
        />
      </Panel>
    </>
  );
}
