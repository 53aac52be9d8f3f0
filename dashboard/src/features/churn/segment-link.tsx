import { Link } from '@tanstack/react-router';
import type { ChurnReport } from '@/shared/api/eyes-shapes';
import { t } from '@/shared/text';

/** The segment of a customer, by its name. */
export function SegmentLink({
  id,
  names,
  report: { window, analysisId },
}: {
  id: string | null;
  names: ReadonlyMap<string, string>;
  report: Pick<ChurnReport, 'window' | 'analysisId'>;
}) {
  if (id === null) return <span className="text-ink-faint">{t.churn.list.noSegment}</span>;
  return (
    <Link
      to="/segments/$segmentId"
      params={{ segmentId: id }}
      search={{ window, analysis: analysisId }}
      preload={false}
      className="underline-offset-4 hover:underline"
    >
      {names.get(id) ?? t.churn.list.segment}
    </Link>
  );
}
