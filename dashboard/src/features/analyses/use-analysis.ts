import { useQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { analysesQuery, loadAnalyses } from '@/shared/api/eyes';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { cancelJob, jobQuery, useJob } from '@/shared/api/jobs';

/** The address of an analysis. */
export const addressOf = (id: string) => `/api/eyes/analyses/${encodeURIComponent(id)}`;

/** An analysis as it goes on. */
export function useAnalysis(id: string) {
  const { data, error, isPending, refetch } = useJob(addressOf(id));
  return { data: data as AnalysisJob | undefined, error, isPending, refetch };
}

/** Cancels an analysis. */
export function useCancel(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => cancelJob(addressOf(id)),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: jobQuery(addressOf(id)).queryKey }),
        cache.invalidateQueries({ queryKey: analysesQuery.queryKey }),
      ]),
  });
}

/** The last analysis made before an instant; null where there was none. */
async function findBefore(later: string, signal: AbortSignal): Promise<AnalysisJob | null> {
  let cursor: string | null = null;
  do {
    const page = await loadAnalyses(cursor, signal);
    const found = page.items.find(({ result, createdAt }) => result !== null && createdAt < later);
    if (found) return found;
    cursor = page.next;
  } while (cursor !== null);
  return null;
}

/** The last analysis made before another. */
export const useAnalysisBefore = ({ createdAt }: AnalysisJob) =>
  useQuery({
    queryKey: ['eyes', 'analyses', 'before', createdAt],
    queryFn: ({ signal }) => findBefore(createdAt, signal),
    staleTime: Infinity,
  });
