import { UserRoundCheck } from 'lucide-react';
import { CustomerLink } from '@/features/customers';
import { ExportList } from '@/features/exports';
import { WhatIs } from '@/features/help';
import { loadLapsed } from '@/shared/api/eyes';
import type { ChurnReport, Lapsed } from '@/shared/api/eyes-shapes';
import { count, day, money } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { EmptyState } from '@/shared/ui/states';
import { SegmentLink } from './segment-link';

const { lapsed: say } = t.churn;

const columnsFor = (report: ChurnReport): Column<Lapsed>[] => [
  { id: 'customer', header: say.customer, cell: ({ customerId }) => <CustomerLink customerId={customerId} /> },
  {
    id: 'winBack',
    header: say.worth,
    align: 'right',
    width: 'min(9rem, 26vw)',
    cell: ({ winBackValue }) => <span className="font-medium">{money(winBackValue)}</span>,
  },
  {
    id: 'recency',
    header: say.recency,
    align: 'right',
    width: 'min(9rem, 24vw)',
    cell: ({ recencyDays }) => t.segments.table.daysAgo(count(recencyDays)),
  },
  { id: 'orders', header: say.orders, align: 'right', from: 'md', width: '6rem', cell: ({ orders }) => count(orders) },
  { id: 'value', header: say.value, align: 'right', from: 'md', width: '9rem', cell: ({ value }) => money(value) },
  {
    id: 'segment',
    header: say.segment,
    from: 'xl',
    width: '25%',
    cell: ({ segment }) => <SegmentLink segment={segment} report={report} />,
  },
];

const Nobody = () => (
  <EmptyState icon={<UserRoundCheck aria-hidden />} title={say.nobody}>
    {say.nobodyText}
  </EmptyState>
);

/** Those who are silent longer than any test covers, by what winning them back would be worth: no risk, no reasons. */
export function LapsedList({ report }: { report: ChurnReport }) {
  const { window, analysisId, asOf, evidence } = report;
  return (
    <Panel>
      <PanelHead
        title={say.title}
        help={<WhatIs term="lapsed" />}
        note={say.note(count(evidence.method.activeDays), day(asOf))}
      >
        <ExportList key={`${analysisId} ${window}`} subject={{ list: 'lapsed', window, analysis: analysisId }} />
      </PanelHead>
      <PagedTable
        label={say.title}
        columns={columnsFor(report)}
        queryKey={['eyes', 'lapsed', window, analysisId]}
        load={(cursor, limit, signal) => loadLapsed(window, analysisId, { limit, cursor }, signal)}
        rowKey={({ customerId }) => customerId}
        empty={<Nobody />}
      />
    </Panel>
  );
}
