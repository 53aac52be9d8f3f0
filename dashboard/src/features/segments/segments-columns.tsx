import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { standingOf, type EvidenceSubject } from '@/features/evidence';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { count, money, percent } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { t } from '@/shared/text';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { ShareBar } from '@/shared/ui/progress';
import { ReasonList } from './reason-list';
import { Swatch } from './swatch';
import type { Grounds } from './use-grounds';

const { table: say } = t.segments;

/** The table's columns; marks only where there is evidence to open. */
export function columnsFor(report: SegmentsReport, { segments, churn, open }: Grounds, analysis: string | undefined) {
  const marked = (subject: EvidenceSubject | undefined, column: string, segment: Segment, figure: ReactNode) =>
    subject === undefined ? (
      figure
    ) : (
      <EvidenceButton
        standing={standingOf(subject)}
        what={say.of(column, segment.name)}
        className="-mr-1 whitespace-nowrap text-inherit"
        onClick={() => {
          open(subject);
        }}
      >
        {figure}
      </EvidenceButton>
    );
  const columns: Column<Segment>[] = [
    {
      id: 'name',
      header: say.name,
      cell: (segment) => (
        <div className="min-w-28 py-1 sm:min-w-40">
          <Link
            to="/segments/$segmentId"
            params={{ segmentId: segment.id }}
            search={{ window: report.window, ...(analysis === undefined ? {} : { analysis }) }}
            className="inline-flex min-h-6 items-center gap-2 font-semibold underline-offset-4 hover:underline"
          >
            <Swatch index={report.segments.indexOf(segment)} />
            {segment.name}
          </Link>
          {/* Said by the columns where there is room for them; what follows is the same in every line. */}
          <p className="text-xs text-ink-faint lg:hidden">{segment.description.split(';')[0]}</p>
          <ReasonList reasons={segment.topReasons} className="mt-1 hidden text-xs text-ink-soft lg:grid" />
        </div>
      ),
    },
    {
      id: 'size',
      header: say.size,
      align: 'right',
      sort: (segment) => segment.size,
      cell: (segment) => (
        <>
          {marked(segments, say.size, segment, count(segment.size))}
          <span className="flex items-center justify-end gap-2 text-xs whitespace-nowrap text-ink-faint">
            <span className="hidden sm:inline">
              <ShareBar value={segment.share} />
            </span>
            {percent(segment.share)}
          </span>
        </>
      ),
    },
    {
      id: 'value',
      header: say.value,
      align: 'right',
      from: 'sm',
      sort: (segment) => segment.value.amount,
      cell: (segment) => marked(segments, say.value, segment, money(segment.value)),
    },
    {
      id: 'orders',
      header: say.orders,
      align: 'right',
      from: 'lg',
      sort: (segment) => segment.medianOrders,
      cell: (segment) => (
        <>
          {marked(segments, say.orders, segment, count(segment.medianOrders))}
          <span className="block text-xs text-ink-faint">{money(segment.medianSpend)}</span>
        </>
      ),
    },
    {
      id: 'recency',
      header: say.recency,
      align: 'right',
      from: 'lg',
      sort: (segment) => segment.medianRecencyDays,
      cell: (segment) => marked(segments, say.recency, segment, say.daysAgo(count(segment.medianRecencyDays))),
    },
    {
      id: 'risk',
      header: say.risk,
      align: 'right',
      sort: (segment) => segment.churnRisk,
      cell: (segment) =>
        segment.churnRisk === null
          ? t.segments.one.unknown
          : marked(churn, say.risk, segment, percent(segment.churnRisk)),
    },
    {
      id: 'atRisk',
      header: say.atRisk,
      align: 'right',
      from: 'md',
      sort: (segment) => segment.valueAtRisk?.amount ?? null,
      cell: (segment) =>
        segment.valueAtRisk === null
          ? t.segments.one.unknown
          : marked(churn, say.atRisk, segment, money(segment.valueAtRisk)),
    },
  ];
  return columns;
}
