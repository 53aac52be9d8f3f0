import { useMemo } from 'react';
import type { DaySpan, Overview } from '@/shared/api/platform';
import { ChartFrame } from '@/shared/chart/chart';
import { usePalette } from '@/shared/chart/palette';
import { useAddressState } from '@/shared/lib/address';
import { count, day, money, shortDay } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Choice } from '@/shared/ui/choice';
import { Panel } from '@/shared/ui/panel';
import { revenueOption, spanInWords, type Shown } from './revenue-option';
import { bucketsOf, stepOf, type Bucket } from './revenue-series';

const say = t.overview.chart;
/** What links to the chart name. */
export const CHART = 'chart';

const KINDS: readonly Shown[] = ['revenue', 'orders'];
const kindOf = (raw: string) => KINDS.find((kind) => kind === raw);
const CHOICES = KINDS.map((value) => ({ value, label: say[value] }));

function columnsIn(currency: string): Column<Bucket>[] {
  const amount = (id: 'revenue' | 'revenueBefore'): Column<Bucket> => ({
    id,
    header: say.columns[id],
    align: 'right',
    cell: (bucket) => money({ amount: bucket[id], currency }),
    sort: (bucket) => bucket[id],
  });
  const orders = (id: 'orders' | 'ordersBefore'): Column<Bucket> => ({
    id,
    header: say.columns[id],
    align: 'right',
    from: 'sm',
    cell: (bucket) => count(bucket[id]),
    sort: (bucket) => bucket[id],
  });
  return [
    {
      id: 'span',
      header: say.columns.span,
      cell: ({ span }) => <span className="whitespace-nowrap">{spanInWords(span)}</span>,
      sort: ({ span }) => span.from,
    },
    amount('revenue'),
    amount('revenueBefore'),
    orders('orders'),
    orders('ordersBefore'),
  ];
}

/** The year once where one is enough. */
const daysInWords = ({ from, to }: DaySpan) =>
  say.span(from.slice(0, 4) === to.slice(0, 4) ? shortDay(from) : day(from), day(to));

/** Revenue or orders over the period, with the period before behind them. */
export function RevenuePanel({ overview, currency }: { overview: Overview; currency: string }) {
  const [chosen, choose] = useAddressState(CHART, kindOf);
  const shown = chosen ?? 'revenue';
  const palette = usePalette();
  const buckets = useMemo(() => bucketsOf(overview), [overview]);
  const option = useMemo(() => revenueOption(buckets, shown, currency, palette), [buckets, shown, currency, palette]);
  const columns = useMemo(() => columnsIn(currency), [currency]);
  const { from, to, before, period } = overview;
  const step = stepOf(overview) === 1 ? say.perDay : say.perWeek;
  const span = from && to ? ([day(from), day(to)] as const) : (['', ''] as const);
  const title = say.title(say[shown], step);
  return (
    <Panel id={CHART}>
      <ChartFrame
        title={title}
        {...(before ? { note: say.note(daysInWords(before)) } : {})}
        label={say.label(say[shown], step, ...span)}
        fileName={`${shown}-${period}-${to ?? ''}`}
        option={option}
        height="19rem"
        tools={<Choice label={say.show} value={shown} options={CHOICES} onChange={choose} />}
        table={<DataTable label={title} columns={columns} rows={buckets} rowKey={({ span: { from: key } }) => key} />}
      />
    </Panel>
  );
}
