import { useQuery } from '@tanstack/react-query';
import { platformsQuery, type Overview } from '@/shared/api/platform';
import { ago, count, day } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';

const say = t.overview.sources;

type Source = Overview['sources'][number];

const columnsFor = (nameOf: (source: string) => string): Column<Source>[] => [
  { id: 'source', header: say.source, cell: ({ source }) => <span className="font-medium">{nameOf(source)}</span> },
  {
    id: 'received',
    header: say.received,
    cell: ({ lastReceivedAt }) => (lastReceivedAt === null ? say.never : ago(lastReceivedAt)),
  },
  {
    id: 'lastOrder',
    header: say.lastOrder,
    cell: ({ lastOrder }) => (lastOrder === null ? say.never : day(lastOrder)),
  },
  { id: 'orders', header: say.orders, align: 'right', from: 'sm', cell: ({ orders }) => count(orders) },
  { id: 'customers', header: say.customers, align: 'right', from: 'sm', cell: ({ customers }) => count(customers) },
];

/** Where the data comes from, and how fresh it is. */
export function SourcesPanel({ sources }: { sources: readonly Source[] }) {
  const platforms = useQuery(platformsQuery);
  const nameOf = (source: string) =>
    source === 'upload'
      ? say.upload
      : (platforms.data?.items.find(({ platform }) => platform === source)?.name ?? source);
  return (
    <Panel>
      <PanelHead title={say.title} />
      <div className="pb-2">
        <DataTable label={say.title} columns={columnsFor(nameOf)} rows={sources} rowKey={({ source }) => source} />
      </div>
    </Panel>
  );
}
