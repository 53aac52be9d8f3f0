import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { standingOf } from '@/features/evidence';
import { WhatIs } from '@/features/help';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { riskShare } from '@/shared/lib/figures';
import { count, money, percent } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { t } from '@/shared/text';
import { ShareBar } from '@/shared/ui/progress';
import { Swatch } from './swatch';
import type { Grounds } from './use-grounds';

const { table: say } = t.segments;

const below = (text: string) => <span className="block text-xs text-ink-faint sm:whitespace-nowrap">{text}</span>;

/** The mean risk of those whom the test covers, or why there is none. */
function risk({ churnRisk, tested, lapsed }: Segment): ReactNode {
  if (churnRisk === null) return below(tested === null && lapsed > 0 ? say.allSilent : t.segments.one.unknown);
  return (
    <>
      {riskShare(churnRisk, 1)}
      {tested && below(say.ofTested(count(tested.customers)))}
    </>
  );
}

/** The table's columns. What is said of a risk is said of those whom the test covers, all else of all members. */
export function columnsFor(report: SegmentsReport, { churn }: Grounds, analysis: string | undefined) {
  const trusted = churn !== undefined && standingOf(churn) === 'passed';
  const foretold = (figure: ReactNode) => <span className={trusted ? '' : 'text-ink-faint'}>{figure}</span>;
  const columns: Column<Segment>[] = [
    {
      id: 'name',
      header: say.name,
      cell: (segment) => (
        <span className="flex min-h-6 min-w-28 items-baseline gap-2 py-1 sm:min-w-40">
          <Swatch index={report.segments.indexOf(segment)} />
          <Link
            to="/segments/$segmentId"
            params={{ segmentId: segment.id }}
            search={{ window: report.window, ...(analysis === undefined ? {} : { analysis }) }}
            className="font-semibold underline-offset-4 hover:underline"
          >
            {segmentName(segment)}
          </Link>
        </span>
      ),
    },
    {
      id: 'size',
      header: say.size,
      align: 'right',
      sort: (segment) => segment.size,
      cell: (segment) => (
        <>
          {count(segment.size)}
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
      cell: (segment) => money(segment.value),
    },
    {
      id: 'orders',
      header: say.orders,
      align: 'right',
      from: '2xl',
      sort: (segment) => segment.medianOrders,
      cell: (segment) => (
        <>
          {count(segment.medianOrders)}
          {below(money(segment.medianSpend))}
        </>
      ),
    },
    {
      id: 'recency',
      header: say.recency,
      align: 'right',
      from: '2xl',
      sort: (segment) => segment.medianRecencyDays,
      cell: (segment) => say.daysAgo(count(segment.medianRecencyDays)),
    },
    {
      id: 'risk',
      header: say.risk,
      align: 'right',
      sort: (segment) => segment.churnRisk,
      cell: (segment) => foretold(risk(segment)),
    },
    {
      id: 'atRisk',
      header: say.atRisk,
      help: <WhatIs term="value-at-risk" />,
      align: 'right',
      from: 'md',
      sort: (segment) => segment.valueAtRisk?.amount ?? null,
      cell: (segment) =>
        foretold(segment.valueAtRisk === null ? below(t.segments.one.unknown) : money(segment.valueAtRisk)),
    },
    {
      id: 'winBack',
      header: say.winBack,
      help: <WhatIs term="win-back" />,
      align: 'right',
      from: 'md',
      sort: (segment) => segment.winBackValue.amount,
      cell: (segment) =>
        segment.lapsed === 0 ? (
          below(say.nobodySilent)
        ) : (
          <>
            {money(segment.winBackValue)}
            {below(say.silent(count(segment.lapsed)))}
          </>
        ),
    },
  ];
  return columns;
}
