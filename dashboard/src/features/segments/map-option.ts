import type { EChartsOption } from 'echarts';
import type { SegmentMap } from '@/shared/api/eyes-shapes';
import type { Palette } from '@/shared/chart/palette';
import { t } from '@/shared/text';
import { axisOf } from './map-axis';

const GRID = { left: 72, right: 20, top: 16, bottom: 52 };

export type Point = SegmentMap['points'][number];

/** One segment on the map, or those in none. */
export interface Layer {
  /** Null: in no segment. */
  id: string | null;
  name: string;
  color: string;
  points: readonly Point[];
}

/** What a feature is called, with its scale where that is not the plain one. */
export function axisName(feature: string, map: SegmentMap): string {
  const label = t.evidence.feature(feature);
  return axisOf(feature, map).logarithmic ? t.segments.map.log(label) : label;
}

/** Writes what a customer is called into a line, as soon as it is known. */
export type NameInto = (customerId: string, line: HTMLElement) => void;

function tip(lines: string[]): HTMLElement {
  const box = document.createElement('div');
  for (const [index, text] of lines.entries()) {
    const line = document.createElement('div');
    line.textContent = text;
    if (index === 0) line.style.fontWeight = '600';
    box.append(line);
  }
  return box;
}

/** What a saved map shows besides: the names of the colours, which stand in the page's own legend. */
export const mapPicture = (palette: Palette): EChartsOption => ({
  grid: { ...GRID, top: 48 },
  legend: { show: true, top: 8, textStyle: { color: palette.ink } },
});

/** The map as the chart library is told. */
export function mapOption(
  map: SegmentMap,
  layers: readonly Layer[],
  palette: Palette,
  nameInto: NameInto,
): EChartsOption {
  const axes = { x: axisOf(map.x, map), y: axisOf(map.y, map) };
  const places = (which: 'x' | 'y') =>
    layers.flatMap(({ points }) => points.map((point) => axes[which].place(point[which])));
  const axisOption = (which: 'x' | 'y') => {
    const axis = axes[which];
    const all = places(which);
    return {
      type: 'value' as const,
      name: axisName(which === 'x' ? map.x : map.y, map),
      nameLocation: 'middle' as const,
      nameGap: which === 'x' ? 30 : 52,
      nameTextStyle: { color: palette.faint },
      axisLabel: { color: palette.faint, formatter: (place: number) => axis.tick(place) },
      axisLine: { lineStyle: { color: palette.line } },
      splitLine: { lineStyle: { color: palette.line } },
      ...(axis.logarithmic && all.length > 0
        ? { min: Math.floor(Math.min(...all)), max: Math.ceil(Math.max(...all)), interval: 1 }
        : { scale: true }),
    };
  };
  return {
    grid: GRID,
    xAxis: axisOption('x'),
    yAxis: axisOption('y'),
    tooltip: {
      trigger: 'item',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 13 },
      formatter: (hit) => {
        const one = Array.isArray(hit) ? hit[0] : hit;
        const layer = layers[one?.seriesIndex ?? -1];
        const point = layer?.points[one?.dataIndex ?? -1];
        if (!layer || !point) return '';
        const box = tip([t.customers.one, layer.name, axes.x.show(point.x), axes.y.show(point.y)]);
        if (box.firstElementChild instanceof HTMLElement) nameInto(point.customerId, box.firstElementChild);
        return box;
      },
    },
    series: layers.map((layer) => ({
      type: 'scatter' as const,
      name: layer.name,
      symbolSize: 7,
      // Drawn as one shape: a shape for each of thousands of points would hold the page up.
      large: true,
      largeThreshold: 0,
      cursor: 'pointer',
      itemStyle: { color: layer.color, opacity: 0.6 },
      data: layer.points.map((point) => [axes.x.place(point.x), axes.y.place(point.y)]),
    })),
  };
}
