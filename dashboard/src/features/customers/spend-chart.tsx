import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import { ChartFrame } from '@/shared/chart/chart';
import { usePalette } from '@/shared/chart/palette';
import { compactMoney, count, money, month } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Panel } from '@/shared/ui/panel';
import type { TimelineEntry } from './api';
import { byMonth, gapless, mainCurrency, netIn, type Month } from './months';

const { spend: say } = t.customers;

const columnsIn = (currency: string): Column<Month>[] => [
  { id: 'month', header: say.month, cell: (one) => month(one.month), sort: (one) => one.month },
  {
    id: 'net',
    header: say.net,
    align: 'right',
    cell: (one) => money({ amount: netIn(one, currency), currency }),
    sort: (one) => netIn(one, currency),
  },
  { id: 'orders', header: say.orders, align: 'right', cell: (one) => count(one.orders), sort: (one) => one.orders },
  { id: 'refunds', header: say.refunds, align: 'right', cell: (one) => count(one.refunds), sort: (one) => one.refunds },
];

function useOption(months: readonly Month[], currency: string): EChartsOption {
  const palette = usePalette();
  return useMemo(() => {
    const axis = { axisLabel: { color: palette.faint }, axisLine: { lineStyle: { color: palette.line } } };
    return {
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        valueFormatter: (value) => money({ amount: Number(value), currency }),
      },
      xAxis: { type: 'category', data: months.map((one) => month(one.month)), ...axis, axisTick: { show: false } },
      yAxis: {
        type: 'value',
        ...axis,
        axisLabel: { ...axis.axisLabel, formatter: (amount: number) => compactMoney({ amount, currency }) },
        splitLine: { lineStyle: { color: palette.line } },
        splitNumber: 3,
      },
      series: [
        {
          type: 'bar',
          name: say.net,
          data: months.map((one) => netIn(one, currency)),
          itemStyle: { color: palette.accent, borderRadius: [3, 3, 0, 0] },
          barMaxWidth: 28,
        },
      ],
    };
  }, [months, currency, palette]);
}

/** What a customer spent month by month. While not all orders were read, the oldest month is left out. */
export function SpendChart({
  name,
  entries,
  whole,
}: {
  name: string;
  entries: readonly TimelineEntry[];
  whole: boolean;
}) {
  const currency = mainCurrency(entries) ?? '';
  const months = useMemo(() => {
    const all = byMonth(entries.filter(({ amount }) => amount.currency === currency));
    return gapless(whole ? all : all.slice(0, -1));
  }, [entries, whole, currency]);
  const option = useOption(months, currency);
  const columns = useMemo(() => columnsIn(currency), [currency]);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  return (
    <Panel className="mb-5">
      <ChartFrame
        title={say.title}
        note={whole ? say.note(currency) : say.since(currency, month(first.month))}
        label={say.label(name, month(first.month), month(last.month))}
        fileName={say.title}
        option={option}
        height="12rem"
        table={<DataTable label={say.title} columns={columns} rows={months} rowKey={(one) => one.month} />}
      />
    </Panel>
  );
}
