import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { SearchX, TagsIcon, UsersRound } from 'lucide-react';
import { ExportList, type CustomerFilters } from '@/features/exports';
import { IfMay } from '@/features/session';
import { count, day } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { Badge, type Tone } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead, Panel, PanelHead } from '@/shared/ui/panel';
import { EmptyState } from '@/shared/ui/states';
import { countQuery, loadCustomers, type Customer } from './api';
import { customerName } from './customer-name';
import { FilterBar } from './filter-bar';
import { filtersOf, isFiltered, readSearch, type CustomersSearch } from './filters';
import { FindForm } from './find-form';
import { Total } from './total';
import { ViewsMenu } from './views-menu';

const { columns: say, empty, nobody } = t.customers;

const TONES: Record<string, Tone> = { granted: 'good', refused: 'bad', unknown: 'neutral' };

/** The numbers by which sources know a customer, where they have any; one that is the name already is not said again. */
const numbers = (customer: Customer): string =>
  customer.externalIds
    .map(({ source, id }) =>
      id === null || id === customerName(customer) ? t.customers.knownBy(source) : t.customers.numberIn(id, source),
    )
    .join(', ');

const consentOf = ({ consent }: Customer): 'granted' | 'refused' | 'unknown' =>
  consent.marketing?.decision ?? 'unknown';

const columnsFor = (search: CustomersSearch): Column<Customer>[] => [
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
  { id: 'number', header: say.number, from: 'md', cell: numbers },
  {
    id: 'email',
    header: say.email,
    from: 'xl',
    cell: (customer) => {
      const { email } = customer.personal;
      return email === undefined || email === customerName(customer) ? '–' : email;
    },
  },
  {
    id: 'tags',
    header: say.tags,
    from: 'lg',
    cell: ({ tags }) => (
      <span className="inline-flex flex-wrap gap-1">
        {tags.map((tag) => (
          <Link
            key={tag}
            to="/customers"
            search={{ ...search, tag }}
            title={t.customers.filter.byTag(tag)}
            preload={false}
          >
            <Badge className="hover:bg-line">{tag}</Badge>
          </Link>
        ))}
      </span>
    ),
  },
  {
    id: 'consent',
    header: say.consent,
    from: 'lg',
    width: '7rem',
    cell: (customer) => {
      const decision = consentOf(customer);
      return <Badge tone={TONES[decision] ?? 'neutral'}>{t.customers.filter.decision[decision]}</Badge>;
    },
  },
  { id: 'orders', header: say.orders, align: 'right', width: '5rem', cell: ({ orders }) => count(orders) },
  {
    id: 'first',
    header: say.first,
    align: 'right',
    from: 'xl',
    width: '8rem',
    cell: ({ firstOrder }) => (firstOrder === null ? '–' : day(firstOrder)),
  },
  {
    id: 'last',
    header: say.last,
    align: 'right',
    from: 'sm',
    width: '8rem',
    cell: ({ lastOrder }) => (lastOrder === null ? '–' : day(lastOrder)),
  },
];

const NobodyYet = () => (
  <EmptyState
    icon={<UsersRound aria-hidden />}
    title={empty.title}
    actions={
      <>
        <IfMay permission="imports:write">
          <Link to="/imports/new" className={buttonLook({ look: 'primary' })}>
            {empty.import}
          </Link>
        </IfMay>
        <Link to="/connections" className={buttonLook()}>
          {empty.connect}
        </Link>
      </>
    }
  >
    {empty.text}
  </EmptyState>
);

const ShowAll = ({ label }: { label: string }) => (
  <Link to="/customers" className={buttonLook({ size: 'small' })}>
    {label}
  </Link>
);

/** Fewer than three letters find no name; a number may be a whole one. */
const isTooShort = (typed: string) => Array.from(typed).length < 3 && !/^\d+$/.test(typed);

/** Why the list is empty: too little was typed, nothing is called so, or nobody is like this; a tag may be gone since a view was saved. */
function NobodyFits({ filters }: { filters: CustomerFilters }) {
  const { query, tag } = filters;
  const { clear } = t.customers.filter;
  const tagged = useQuery({ ...countQuery({ tag: tag ?? '' }), enabled: tag !== undefined });
  if (query !== undefined) {
    return isTooShort(query) ? (
      <EmptyState icon={<SearchX aria-hidden />} title={nobody.short}>
        {nobody.shortText}
      </EmptyState>
    ) : (
      <EmptyState icon={<SearchX aria-hidden />} title={nobody.title(query)}>
        {isFiltered(filters) ? nobody.filteredText : nobody.text}
      </EmptyState>
    );
  }
  const gone = tag !== undefined && tagged.data?.customers === 0;
  return (
    <EmptyState
      icon={gone ? <TagsIcon aria-hidden /> : <SearchX aria-hidden />}
      title={gone ? nobody.noTag(tag) : nobody.filtered}
      actions={<ShowAll label={clear} />}
    >
      {gone ? nobody.noTagText : nobody.filteredText}
    </EmptyState>
  );
}

/** All customers, or those that fit what was asked for. */
export function CustomersPage() {
  const search = readSearch(useSearch({ from: '/inside/customers' }));
  const filters = filtersOf(search);
  const all = Object.keys(filters).length === 0;
  const { query } = search;
  return (
    <>
      <PageHead title={t.customers.title} note={t.customers.note}>
        <ViewsMenu search={search} />
      </PageHead>
      <FindForm search={search} />
      <FilterBar search={search} />
      <Panel>
        <PanelHead
          title={
            query !== undefined ? t.customers.find.found(query) : all ? t.customers.find.all : t.customers.find.filtered
          }
          note={<Total filters={filters} />}
        >
          {!all && <ShowAll label={t.customers.find.clear} />}
          <ExportList key={JSON.stringify(filters)} subject={{ list: 'customers', filters }} />
        </PanelHead>
        <PagedTable
          label={t.customers.title}
          columns={columnsFor(search)}
          queryKey={['customers', 'list', filters]}
          load={(cursor, limit, signal) => loadCustomers(filters, cursor, limit, signal)}
          rowKey={({ customerId }) => customerId}
          empty={all ? <NobodyYet /> : <NobodyFits filters={filters} />}
        />
      </Panel>
    </>
  );
}
