import { useQuery } from '@tanstack/react-query';
import { analysesQuery, churnQuery, segmentsQuery } from '@/shared/api/eyes';
import { analysesOf, summaryOf } from './value-at-risk';

/** The latest analysis with its segments and risks, and the one before to compare with. */
export function useLatestAnalysis() {
  const analyses = useQuery(analysesQuery);
  const jobs = analyses.data?.items ?? [];
  const latest = summaryOf(jobs.find((job) => summaryOf(job) !== null));
  const window = latest?.churn?.[0]?.window ?? '30d';
  const before = analysesOf(jobs, window).find(({ analysisId }) => analysisId !== latest?.analysisId);
  const enabled = latest !== null;
  return {
    analyses,
    latest,
    before,
    window,
    segments: useQuery({ ...segmentsQuery(window), enabled }),
    churn: useQuery({ ...churnQuery(window), enabled }),
    segmentsBefore: useQuery({
      ...segmentsQuery(window, before?.analysisId ?? ''),
      enabled: before !== undefined,
    }),
  };
}

export type LatestAnalysis = ReturnType<typeof useLatestAnalysis>;
