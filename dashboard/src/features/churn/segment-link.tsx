import { Link } from '@tanstack/react-router';
import type { AtRisk, ChurnReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { t } from '@/shared/text';

/** The segment of a customer, by its name. */
export function SegmentLink({
  segment,
  report: { window, analysisId },
}: Pick<AtRisk, 'segment'> & { report: Pick<ChurnReport, 'window' | 'analysisId'> }) {
  if (segment === null) return <span className="text-ink-faint">{t.churn.list.noSegment}</span>;
  return (
    <Link
      to="/segments/$segmentId"
      params={{ segmentId: segment.id }}
      search={{ window, analysis: analysisId }}
      preload={false}
      className="underline-offset-4 hover:underline"
    >
      {segmentName(segment)}
    </Link>
  );
}
