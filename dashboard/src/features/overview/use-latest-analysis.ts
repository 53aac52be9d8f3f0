import { useQuery } from '@tanstack/react-query';
import { analysesQuery, churnQuery, segmentsQuery } from '@/shared/api/eyes';
import { comparable, finished } from './value-at-risk';

/** The latest analysis with its segments and risks, and the one before to compare with. */
export function useLatestAnalysis() {
  const analyses = useQuery(analysesQuery);
  const summaries = finished(analyses.data?.items ?? []);
  const [latest] = summaries;
  const window = latest?.churn?.[0]?.window ?? '30d';
  const before = comparable(summaries, window);
  const segments = useQuery({ ...segmentsQuery(window), enabled: latest !== undefined });
  const seen = segments.data;
  return {
    analyses,
    latest,
    window,
    segments,
    // Of the same analysis, even when another has ended meanwhile.
    churn: useQuery({ ...churnQuery(window, seen?.analysisId), enabled: seen !== undefined }),
    // Without one before, not the latest again, which is what no id at all stands for.
    churnBefore: useQuery({ ...churnQuery(window, before?.analysisId ?? ''), enabled: before !== undefined }),
  };
}

export type LatestAnalysis = ReturnType<typeof useLatestAnalysis>;
