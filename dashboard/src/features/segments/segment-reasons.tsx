import { ReasonList } from '@/features/evidence';
import type { Medians, Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { count, money } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';

const { reasons: say } = t.segments.one;

type Known = NonNullable<Medians>;

interface Row {
  id: string;
  label: string;
  here: string;
  usual: string;
}

const measures: { id: string; label: string; show: (medians: Known) => string }[] = [
  {
    id: 'recency',
    label: t.evidence.feature('recency'),
    show: ({ medianRecencyDays }) => t.segments.unit.days(count(medianRecencyDays)),
  },
  {
    id: 'frequency',
    label: t.evidence.feature('frequency'),
    show: ({ medianOrders }) => t.segments.unit.orders(count(medianOrders)),
  },
  { id: 'monetary', label: t.evidence.feature('monetary'), show: ({ medianSpend }) => money(medianSpend) },
];

const columnsFor = (here: Known, usual: Known): Column<Row>[] => [
  {
    id: 'measure',
    header: say.measure,
    cell: ({ label }) => <span className="inline-block first-letter:uppercase">{label}</span>,
  },
  { id: 'here', header: say.these(count(here.customers)), align: 'right', cell: (row) => row.here },
  { id: 'usual', header: say.usual(count(usual.customers)), align: 'right', cell: (row) => row.usual },
];

/** Why a segment's customers leave or stay: reasons and figures of those, and only those, whom the test covers. */
export function SegmentReasons({ segment, report }: { segment: Segment; report: SegmentsReport }) {
  const [here, usual] = [segment.tested, report.tested];
  if (here === null || usual === null) {
    return (
      <Panel className="min-w-0">
        <PanelHead title={say.title} />
        <p className="px-4 pb-5 text-ink-soft sm:px-5">{segment.lapsed > 0 ? say.allSilent : say.nothing}</p>
      </Panel>
    );
  }
  return (
    <Panel className="min-w-0 pb-2">
      <PanelHead title={say.title} note={say.note(count(here.customers), count(usual.customers))} />
      <ReasonList reasons={segment.topReasons} className="px-4 pb-4 sm:px-5" />
      <DataTable
        label={say.label}
        columns={columnsFor(here, usual)}
        rows={measures.map(({ id, label, show }) => ({ id, label, here: show(here), usual: show(usual) }))}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
