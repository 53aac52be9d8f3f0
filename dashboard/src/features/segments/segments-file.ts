import type { SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { majorUnits } from '@/shared/lib/format';
import { t } from '@/shared/text';

const { columns: say } = t.segments.file;

/** The segments as they are written to a file, money in major units. */
export function segmentsAsRows({ segments, window }: SegmentsReport) {
  return {
    header: [
      say.name,
      say.customers,
      say.share,
      say.value,
      say.orders,
      say.spend,
      say.recency,
      say.risk(window),
      say.atRisk(window),
      say.currency,
      say.reasons,
    ],
    rows: segments.map((segment) => [
      segmentName(segment),
      segment.size,
      segment.share,
      majorUnits(segment.value),
      segment.medianOrders,
      majorUnits(segment.medianSpend),
      segment.medianRecencyDays,
      segment.churnRisk,
      segment.valueAtRisk && majorUnits(segment.valueAtRisk),
      segment.value.currency,
      segment.topReasons.map(t.phrases.reason).join('; '),
    ]),
  };
}
