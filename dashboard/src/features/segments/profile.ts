import type { Segment, SegmentMap, SegmentsReport } from '@/shared/api/eyes-shapes';
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
  /** The segment's; its median as the analysis has it, where that tells it. */
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

/** The segment's median where the analysis has counted all of its customers. */
function knownMedian(feature: string, segment: Segment | undefined): number | undefined {
  switch (feature) {
    case 'recency':
      return segment?.medianRecencyDays;
    case 'frequency':
      return segment?.medianOrders;
    case 'monetary':
      return segment?.medianSpend.amount;
    default:
      return undefined;
  }
}

/** A segment against all customers by the two features of a map; a segment that is not on the map has none. */
export function profileOf(segmentId: string, map: SegmentMap, report: SegmentsReport): ProfileLine[] {
  const weightOf = weights(map, report);
  if (!weightOf.has(segmentId)) return [];
  const ofAll = map.shown < map.of;
  const found = report.segments.find(({ id }) => id === segmentId);
  return (['x', 'y'] as const).map((which) => {
    const feature = map[which];
    const known = knownMedian(feature, found);
    const all = map.points.map((point) => ({
      segment: point.segment,
      value: point[which],
      weight: weightOf.get(point.segment) ?? 1,
    }));
    return {
      feature,
      label: map.axes.find((axis) => axis.feature === feature)?.label ?? feature,
      axis: axisOf(feature, map),
      here: {
        ...spread(all.filter(({ segment }) => segment === segmentId)),
        ...(known === undefined ? {} : { median: known }),
      },
      all: spread(all),
      sampled: { here: ofAll && known === undefined, all: ofAll },
    };
  });
}
