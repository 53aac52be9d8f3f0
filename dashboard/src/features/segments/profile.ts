import type { Medians, SegmentMap, SegmentsReport } from '@/shared/api/eyes-shapes';
import { t } from '@/shared/text';
import { axisOf, type Axis } from './map-axis';
import { quantiles, type Weighted } from './weighted';

/** The middle half of some customers, and their median. */
export interface Spread {
  low: number;
  median: number;
  high: number;
}

/** One measure of a segment against all customers. */
export interface ProfileLine {
  feature: string;
  label: string;
  axis: Axis;
  /** The segment's and that of all; their medians as the analysis has them, where it tells them. */
  here: Spread;
  all: Spread;
  /** Whether figures are estimated from a sample: the segment's median, that of all. */
  sampled: { here: boolean; all: boolean };
}

/** How many customers a point of each segment stands for: the map shows some segments in fuller numbers than others. */
function weights(map: SegmentMap, report: SegmentsReport): Map<string | null, number> {
  const shown = new Map<string | null, number>();
  for (const { segment } of map.points) shown.set(segment, (shown.get(segment) ?? 0) + 1);
  const sized = report.segments.reduce((sum, { size }) => sum + size, 0);
  return new Map(
    [...shown].map(([id, points]) => {
      const size = id === null ? map.of - sized : report.segments.find((segment) => segment.id === id)?.size;
      return [id, (size ?? points) / points];
    }),
  );
}

function spread(values: readonly Weighted[]): Spread {
  const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = quantiles(values, [0.25, 0.5, 0.75]);
  return { low, median, high };
}

/** The median where the analysis has counted all of the customers. */
function knownMedian(feature: string, medians: Omit<NonNullable<Medians>, 'customers'> | null | undefined) {
  switch (feature) {
    case 'recency':
      return medians?.medianRecencyDays;
    case 'frequency':
      return medians?.medianOrders;
    case 'monetary':
      return medians?.medianSpend.amount;
    default:
      return undefined;
  }
}

const counted = (estimated: Spread, median: number | undefined): Spread =>
  median === undefined ? estimated : { ...estimated, median };

/** A segment against all customers by the two features of a map; a segment that is not on the map has none. */
export function profileOf(segmentId: string, map: SegmentMap, report: SegmentsReport): ProfileLine[] {
  const weightOf = weights(map, report);
  if (!weightOf.has(segmentId)) return [];
  const ofAll = map.shown < map.of;
  const found = report.segments.find(({ id }) => id === segmentId);
  return (['x', 'y'] as const).map((which) => {
    const feature = map[which];
    const known = { here: knownMedian(feature, found), all: knownMedian(feature, report.everyone) };
    const all = map.points.map((point) => ({
      segment: point.segment,
      value: point[which],
      weight: weightOf.get(point.segment) ?? 1,
    }));
    return {
      feature,
      label: t.evidence.feature(feature),
      axis: axisOf(feature, map),
      here: counted(spread(all.filter(({ segment }) => segment === segmentId)), known.here),
      all: counted(spread(all), known.all),
      sampled: { here: ofAll && known.here === undefined, all: ofAll && known.all === undefined },
    };
  });
}
