import type { EChartsOption } from 'echarts';
import type { Palette } from '@/shared/chart/palette';
import { compactCount, compactMoney, count, money, shortDay } from '@/shared/lib/format';
import type { DaySpan } from '@/shared/api/platform';
import { t } from '@/shared/text';
import type { Bucket } from './revenue-series';

export type Shown = 'revenue' | 'orders';

const say = t.overview.chart;

/** Oct 2 – Oct 8, or the one day. */
export const spanInWords = ({ from, to }: DaySpan): string => say.span(shortDay(from), shortDay(to));

function line(mark: string, color: string, text: string): HTMLElement {
  const row = document.createElement('div');
  const dot = document.createElement('span');
  dot.textContent = `${mark} `;
  dot.style.color = color;
  row.append(dot, text);
  return row;
}

function tooltip(bucket: Bucket, shown: Shown, show: (value: number) => string, palette: Palette): HTMLElement {
  const box = document.createElement('div');
  const before = shown === 'revenue' ? bucket.revenueBefore : bucket.ordersBefore;
  box.append(
    line('■', palette.accent, `${spanInWords(bucket.span)}: ${show(bucket[shown])}`),
    line('―', palette.faint, `${spanInWords(bucket.spanBefore)}: ${show(before)}`),
  );
  return box;
}

/** Bars of the period, and the period before as a line behind them. */
export function revenueOption(
  buckets: readonly Bucket[],
  shown: Shown,
  currency: string,
  palette: Palette,
): EChartsOption {
  const show = (amount: number) => (shown === 'revenue' ? money({ amount, currency }) : count(amount));
  const axis = (amount: number) => (shown === 'revenue' ? compactMoney({ amount, currency }) : compactCount(amount));
  return {
    grid: { left: 8, right: 12, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      left: 8,
      top: 0,
      icon: 'roundRect',
      itemWidth: 12,
      itemHeight: 8,
      textStyle: { color: palette.ink },
      data: [say.now, say.before],
      selectedMode: false,
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 13 },
      formatter: (points) => {
        const [point] = Array.isArray(points) ? points : [points];
        const bucket = buckets[point?.dataIndex ?? -1];
        return bucket ? tooltip(bucket, shown, show, palette) : '';
      },
    },
    xAxis: {
      type: 'category',
      data: buckets.map(({ span }) => shortDay(span.from)),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { color: palette.faint, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: palette.faint, formatter: axis },
      splitLine: { lineStyle: { color: palette.line } },
      minInterval: 1,
    },
    series: [
      {
        name: say.before,
        type: 'line',
        z: 1,
        data: buckets.map((bucket) => (shown === 'revenue' ? bucket.revenueBefore : bucket.ordersBefore)),
        showSymbol: false,
        lineStyle: { color: palette.faint, width: 1.5 },
        itemStyle: { color: palette.faint },
        areaStyle: { color: palette.line, opacity: 0.6 },
      },
      {
        name: say.now,
        type: 'bar',
        z: 2,
        data: buckets.map((bucket) => bucket[shown]),
        barMaxWidth: 22,
        itemStyle: { color: palette.accent, borderRadius: [2, 2, 0, 0] },
      },
    ],
  };
}
