import { CustomerLink } from '@/features/customers';
import { EvidenceRing, ReasonsInLine, standingOf } from '@/features/evidence';
import { ExportList } from '@/features/exports';
import { WhatIs } from '@/features/help';
import type { CustomerReport, Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { riskShare } from '@/shared/lib/figures';
import { count, money } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { loadCustomers } from './queries';
import type { Grounds } from './use-grounds';

const { list: say } = t.segments.one;

/** The risk of a customer whom the test covers; of one who is silent too long, that. */
function Risk({ report, of, greyed }: { report: SegmentsReport; of: CustomerReport; greyed: boolean }) {
  if (of.churn === 'lapsed') return <span className="text-ink-faint">{say.silent}</span>;
  const risk = of.risks.find(({ window }) => window === report.window)?.risk ?? null;
  if (risk === null) return t.segments.one.unknown;
  return <span className={greyed ? 'text-ink-faint' : ''}>{riskShare(risk)}</span>;
}

/** Why, or of one who is silent too long what winning back would be worth. */
function Why({ report, of }: { report: SegmentsReport; of: CustomerReport }) {
  if (of.churn === 'lapsed' && of.history.winBackValue) return say.winBack(money(of.history.winBackValue));
  return <ReasonsInLine reasons={of.risks.find(({ window }) => window === report.window)?.reasons ?? []} />;
}

function columnsFor(report: SegmentsReport, { churn }: Grounds): Column<CustomerReport>[] {
  const greyed = churn === undefined || standingOf(churn) !== 'passed';
  return [
    { id: 'customer', header: say.customer, cell: ({ customerId }) => <CustomerLink customerId={customerId} /> },
    { id: 'value', header: say.value, align: 'right', width: '9.5rem', cell: ({ history }) => money(history.value) },
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
      width: '7.5rem',
      cell: (row) => <Risk report={report} of={row} greyed={greyed} />,
    },
    { id: 'reasons', header: say.reasons, from: 'xl', width: '32%', cell: (row) => <Why report={report} of={row} /> },
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
      <PanelHead title={say.title} help={<WhatIs term="risk" />} note={say.note}>
        {grounds.churn && (
          <EvidenceRing subject={grounds.churn} what={say.evidence(t.common.window[report.window])}>
            {t.segments.rings.risks}
          </EvidenceRing>
        )}
        <ExportList
          subject={{ list: 'segment', window: report.window, analysis: report.analysisId, segment: segment.id }}
        />
      </PanelHead>
      <PagedTable
        label={say.label(segmentName(segment))}
        columns={columnsFor(report, grounds)}
        queryKey={['eyes', 'segments', 'customers', report.analysisId, report.window, segment.id]}
        load={(cursor, limit, signal) => loadCustomers(choice, { limit, cursor }, signal)}
        rowKey={({ customerId }) => customerId}
        empty={<p className="px-5 pb-5 text-ink-soft">{say.empty}</p>}
      />
    </Panel>
  );
}
