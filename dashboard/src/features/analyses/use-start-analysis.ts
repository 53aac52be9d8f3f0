import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Eyes } from '@/shared/api/client';
import { analysesQuery, startAnalysis } from '@/shared/api/eyes';
import { jobKey } from '@/shared/api/jobs';

/** Starts an analysis and goes where it can be watched. */
export function useStartAnalysis() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (order: Eyes['AnalysisOrder']) => startAnalysis(order),
    onSuccess: (job) => {
      cache.setQueryData(jobKey(job.self), job);
      void cache.invalidateQueries({ queryKey: analysesQuery.queryKey });
      return navigate({ to: '/analyses/$jobId', params: { jobId: job.id } });
    },
  });
}
