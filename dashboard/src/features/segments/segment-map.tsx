import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { StartAnalysisButton } from '@/features/analyses';
import { customerName, customerQuery } from '@/features/customers';
import { asProblem } from '@/shared/api/problem';
import type { SegmentMap as MapData, SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { ChartFrame } from '@/shared/chart/chart';
import { usePalette } from '@/shared/chart/palette';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { SelectField } from '@/shared/ui/field';
import { PanelHead } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';
import { MapLegend } from './map-legend';
import { axisName, mapOption, mapPicture, type Layer, type NameInto } from './map-option';
import { MapTable } from './map-table';
import { mapQuery, type MapFeature } from './queries';

const { map: say } = t.segments;

/** The segments and, where there are any, the customers in none, each with its points. */
function useLayers(map: MapData | undefined, report: SegmentsReport): Layer[] {
  const { series, faint } = usePalette();
  return useMemo(() => {
    if (!map) return [];
    const named = report.segments.map((segment, index) => ({
      id: segment.id,
      name: segmentName(segment),
      color: series[index % series.length] ?? faint,
      points: map.points.filter((point) => point.segment === segment.id),
    }));
    const outside = map.points.filter((point) => point.segment === null);
    return outside.length === 0 ? named : [...named, { id: null, name: say.noSegment, color: faint, points: outside }];
  }, [map, report.segments, series, faint]);
}

function AxisChoice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: MapFeature;
  options: readonly { value: MapFeature; label: string }[];
  onChange: (feature: MapFeature) => void;
}) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className="text-[0.8125rem] text-ink-faint">
        {label}
      </span>
      <SelectField
        bare
        className="w-52 [&_select]:w-full"
        label={label}
        value={value}
        options={options}
        onChange={(event) => {
          onChange(event.target.value as MapFeature);
        }}
      />
    </span>
  );
}

/** What a customer is called is asked for once the pointer rests on the point. */
function useNameInto(): NameInto {
  const cache = useQueryClient();
  return useCallback(
    (customerId, line) => {
      const asked = { ...customerQuery(customerId), staleTime: 5 * 60_000, retry: false };
      cache.query(asked).then(
        (customer) => {
          line.textContent = customerName(customer);
        },
        // It stays a customer without a name.
        () => undefined,
      );
    },
    [cache],
  );
}

function Chart({
  map,
  report,
  onAxes,
}: {
  map: MapData;
  report: SegmentsReport;
  onAxes: (x: MapFeature, y: MapFeature) => void;
}) {
  const palette = usePalette();
  const navigate = useNavigate();
  const layers = useLayers(map, report);
  const [hidden, hide] = useState<readonly (string | null)[]>([]);
  const visible = useMemo(() => layers.filter(({ id }) => !hidden.includes(id)), [layers, hidden]);
  const nameInto = useNameInto();
  const option = useMemo(() => mapOption(map, visible, palette, nameInto), [map, visible, palette, nameInto]);
  const toCustomer = useCallback(
    (dataIndex: number, seriesIndex: number) => {
      const customerId = visible[seriesIndex]?.points[dataIndex]?.customerId;
      if (customerId !== undefined) void navigate({ to: '/customers/$customerId', params: { customerId } });
    },
    [visible, navigate],
  );
  const options = map.axes.map(({ feature }) => ({ value: feature, label: t.evidence.feature(feature) }));
  return (
    <>
      <ChartFrame
        title={say.title}
        note={map.shown < map.of ? say.note(count(map.shown), count(map.of)) : say.noteAll(count(map.of))}
        label={say.label(axisName(map.x, map), axisName(map.y, map))}
        fileName={say.file(map.x, map.y)}
        option={option}
        picture={mapPicture(palette)}
        onClick={toCustomer}
        height="26rem"
        table={<MapTable map={map} layers={visible} />}
        tools={
          <>
            <AxisChoice
              label={say.x}
              value={map.x}
              options={options}
              onChange={(x) => {
                onAxes(x, map.y);
              }}
            />
            <AxisChoice
              label={say.y}
              value={map.y}
              options={options}
              onChange={(y) => {
                onAxes(map.x, y);
              }}
            />
          </>
        }
      />
      <MapLegend
        layers={layers}
        hidden={hidden}
        onToggle={(id) => {
          hide(hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]);
        }}
      />
    </>
  );
}

/** The customers of an analysis as a map: each a point, coloured by segment. */
export function SegmentMap({ report }: { report: SegmentsReport }) {
  const [{ x, y }, setAxes] = useState<Record<'x' | 'y', MapFeature>>({ x: 'recency', y: 'monetary' });
  const read = useQuery(mapQuery({ window: report.window, analysis: report.analysisId, x, y }));
  if (read.data) {
    return (
      <Chart
        map={read.data}
        report={report}
        onAxes={(nextX, nextY) => {
          setAxes({ x: nextX, y: nextY });
        }}
      />
    );
  }
  if (read.isError && asProblem(read.error).code === 'no-map') {
    return (
      <EmptyState title={say.old} actions={<StartAnalysisButton look="secondary" />}>
        {say.oldText}
      </EmptyState>
    );
  }
  return (
    <>
      <PanelHead title={say.title} />
      {read.isError ? (
        <ProblemNotice className="m-4 mt-0" problem={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <div className="px-5 pb-5">
          <Skeleton className="h-96" />
        </div>
      )}
    </>
  );
}
