import { standingOf } from '@/features/evidence';
import type { SegmentsReport } from '@/shared/api/eyes-shapes';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { columnsFor } from './segments-columns';
import type { Grounds } from './use-grounds';

const { table: say } = t.segments;

/** The segments beside each other; what may not be acted on is greyed. */
export function SegmentsTable({
  report,
  grounds,
  analysis,
}: {
  report: SegmentsReport;
  grounds: Grounds;
  analysis: string | undefined;
}) {
  return (
    <DataTable
      label={say.label}
      columns={columnsFor(report, grounds, analysis)}
      rows={report.segments}
      rowKey={(segment) => segment.id}
      rowLook={() => (standingOf(grounds.segments) === 'passed' ? undefined : 'text-ink-faint')}
      sortInAddress="sort"
      empty={<p className="px-4 pb-5 text-ink-soft sm:px-5">{t.segments.none}</p>}
    />
  );
}
