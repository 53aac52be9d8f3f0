import { standingOf } from '@/features/evidence';
import type { TableFile } from '@/features/exports';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { majorUnits, type Money } from '@/shared/lib/format';
import type { Grounds } from './use-grounds';

/** In major units, as in the files of customers; the currency stands in a column of its own. */
const amount = (value: Money | null) => value && majorUnits(value);

const COLUMNS: readonly (readonly [string, (segment: Segment) => string | number | null])[] = [
  ['segment', segmentName],
  ['customers', ({ size }) => size],
  ['share', ({ share }) => share],
  ['value', ({ value }) => amount(value)],
  ['median_orders', ({ medianOrders }) => medianOrders],
  ['median_spend', ({ medianSpend }) => amount(medianSpend)],
  ['median_days_since_last_order', ({ medianRecencyDays }) => medianRecencyDays],
  ['customers_tested', ({ tested }) => tested?.customers ?? 0],
  ['churn_risk', ({ churnRisk }) => churnRisk],
  ['value_at_risk', ({ valueAtRisk }) => amount(valueAtRisk)],
  ['customers_lapsed', ({ lapsed }) => lapsed],
  ['win_back_value', ({ winBackValue }) => amount(winBackValue)],
  ['currency', ({ value }) => value.currency],
];

/**
 * The table of segments as a file. Each line says of which day and window it is and whether groups and risks passed
 * their tests, because files are cut and put together.
 */
export function segmentsFile(report: SegmentsReport, { segments, churn }: Grounds): TableFile {
  const groups = standingOf(segments);
  const same = [report.window, report.asOf, groups, churn ? standingOf(churn) : null];
  return {
    name:
      ['segments', report.window, ...(groups === 'passed' ? [] : ['not-for-acting']), report.asOf].join('-') + '.csv',
    header: [...COLUMNS.map(([heading]) => heading), 'window', 'as_of', 'evidence_segments', 'evidence_risks'],
    rows: report.segments.map((segment) => [...COLUMNS.map(([, of]) => of(segment)), ...same]),
  };
}
