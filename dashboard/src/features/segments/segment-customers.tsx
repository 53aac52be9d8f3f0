import { CustomerLink } from '@/features/customers';
import { standingOf } from '@/features/evidence';
import { ExportList } from '@/features/exports';
import type { CustomerReport, Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { cn } from '@/shared/lib/cn';
import { count, money, percent } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { shortId } from './map-option';
import { loadCustomers } from './queries';
import { ReasonList } from './reason-list';
import type { Grounds } from './use-grounds';

const { list: say } = t.segments.one;

function columnsFor(report: SegmentsReport, { churn, open }: Grounds): Column<CustomerReport>[] {
  const riskOf = ({ risks }: CustomerReport) => risks.find(({ window }) => window === report.window);
  return [
    {
      id: 'customer',
      header: say.customer,
      cell: ({ customerId }) => <CustomerLink customerId={customerId} />,
      width: '8rem',
    },
    { id: 'value', header: say.value, align: 'right', width: '7.5rem', cell: ({ history }) => money(history.value) },
    {
      id: 'orders',
      header: say.orders,
      align: 'right',
      from: 'md',
      width: '6rem',
      cell: ({ history }) => count(history.orders),
    },
    {
      id: 'recency',
      header: say.recency,
      align: 'right',
      from: 'md',
      width: '8rem',
      cell: ({ history }) => t.segments.table.daysAgo(count(history.recencyDays)),
    },
    {
      id: 'risk',
      header: say.risk,
      align: 'right',
      width: '7rem',
      cell: (row) => {
        const risk = riskOf(row);
        if (risk === undefined) return t.segments.one.unknown;
        const figure = percent(risk.risk);
        return churn === undefined ? (
          figure
        ) : (
          <EvidenceButton
            standing={standingOf(churn)}
            what={t.segments.table.of(say.risk, shortId(row.customerId))}
            className={cn('-mr-1', standingOf(churn) !== 'passed' && 'text-ink-faint')}
            onClick={() => {
              open(churn);
            }}
          >
            {figure}
          </EvidenceButton>
        );
      },
    },
    {
      id: 'reasons',
      header: say.reasons,
      from: 'lg',
      cell: (row) => (
        <ReasonList
          reasons={riskOf(row)?.reasons ?? []}
          className="flex gap-4 overflow-hidden whitespace-nowrap [&>li]:shrink-0"
        />
      ),
    },
  ];
}

/** The segment's customers, however many, and all of them as a file. */
export function SegmentCustomers({
  segment,
  report,
  grounds,
}: {
  segment: Segment;
  report: SegmentsReport;
  grounds: Grounds;
}) {
  const choice = { window: report.window, analysis: report.analysisId, segmentId: segment.id };
  return (
    <Panel className="min-w-0">
      <PanelHead title={say.title} note={say.note}>
        <ExportList
          subject={{ list: 'segment', window: report.window, analysis: report.analysisId, segment: segment.id }}
        />
      </PanelHead>
      <PagedTable
        label={say.label(segment.name)}
        columns={columnsFor(report, grounds)}
        queryKey={['eyes', 'segments', 'customers', report.analysisId, report.window, segment.id]}
        load={(cursor, limit, signal) => loadCustomers(choice, { limit, cursor }, signal)}
        rowKey={({ customerId }) => customerId}
        empty={<p className="px-5 pb-5 text-ink-soft">{say.empty}</p>}
      />
    </Panel>
  );
}
