import { useQueries } from '@tanstack/react-query';
import { WhatIs } from '@/features/help';
import type { SegmentsReport } from '@/shared/api/eyes-shapes';
import { asProblem } from '@/shared/api/problem';
import { seriesColor } from '@/shared/chart/palette';
import { count } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { profileOf, type ProfileLine, type Spread } from './profile';
import { mapQuery } from './queries';

const { profile: say } = t.segments.one;
const MAPS = [
  { x: 'recency', y: 'frequency' },
  { x: 'monetary', y: 'orderValue' },
] as const;

/** Both spreads on one scale: the segment's above, that of all customers below. */
function Bands({ line: { axis, here, all }, color }: { line: ProfileLine; color: string }) {
  const places = [here, all].flatMap(({ low, high }) => [axis.place(low), axis.place(high)]);
  const reach = Math.max(...places) - Math.min(...places);
  // Logarithms have no zero worth starting from.
  const from = axis.logarithmic ? Math.min(...places) - reach / 8 : Math.min(0, ...places);
  const to = Math.max(...places) + reach / 8;
  const at = (value: number) => `${((axis.place(value) - from) / (to - from || 1)) * 100}%`;
  const band = ({ low, median, high }: Spread, background: string) => (
    <span className="relative block h-2">
      <span className="absolute inset-x-0 top-[3px] h-0.5 rounded-full bg-sunken" />
      <span
        className="absolute top-0 h-2 min-w-1 rounded-full opacity-45"
        style={{ left: at(low), right: `calc(100% - ${at(high)})`, backgroundColor: background }}
      />
      <span
        className="absolute -top-0.5 size-3 -translate-x-1/2 rounded-full border-2 border-surface"
        style={{ left: at(median), backgroundColor: background }}
      />
    </span>
  );
  return (
    <span aria-hidden className="mx-2 grid min-w-28 gap-1.5 py-1.5">
      {band(here, color)}
      {band(all, 'var(--ink-faint)')}
    </span>
  );
}

const shown = (figure: string, sampled: boolean) => (sampled ? say.about(figure) : figure);

const columnsFor = (color: string): Column<ProfileLine>[] => [
  {
    id: 'measure',
    header: say.measure,
    cell: ({ label }) => <span className="inline-block first-letter:uppercase">{label}</span>,
  },
  {
    id: 'here',
    header: say.here,
    align: 'right',
    cell: ({ axis, here, sampled }) => shown(axis.show(here.median), sampled.here),
  },
  {
    id: 'all',
    header: say.all,
    align: 'right',
    cell: ({ axis, all, sampled }) => shown(axis.show(all.median), sampled.all),
  },
  {
    id: 'drawn',
    header: say.drawn,
    from: 'sm',
    width: '40%',
    cell: (line) => <Bands line={line} color={color} />,
  },
];

/** How the segment's customers differ from all: last order, orders, spend and order value. */
export function SegmentProfile({ segmentId, report }: { segmentId: string; report: SegmentsReport }) {
  const maps = useQueries({
    queries: MAPS.map((axes) => mapQuery({ window: report.window, analysis: report.analysisId, ...axes })),
  });
  const failed = maps.find(({ isError }) => isError);
  const read = maps.flatMap(({ data }) => (data ? [data] : []));
  const [first] = read;
  const index = report.segments.findIndex(({ id }) => id === segmentId);
  // Analyses of before there were maps have figures, but nothing to draw them from.
  if (failed && asProblem(failed.error).code === 'no-map') return null;
  return (
    <Panel className="min-w-0 pb-2">
      <PanelHead
        title={say.title}
        help={<WhatIs term="median" />}
        note={first && first.shown < first.of ? say.sampled(count(first.shown), count(first.of)) : say.note}
      />
      {failed && <ProblemNotice className="m-4" problem={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && read.length < maps.length && <Skeleton lines={4} className="mx-5 h-8" />}
      {read.length === maps.length && (
        <DataTable
          label={say.label}
          columns={columnsFor(seriesColor(index))}
          rows={read.flatMap((map) => profileOf(segmentId, map, report))}
          rowKey={({ feature }) => feature}
        />
      )}
    </Panel>
  );
}
