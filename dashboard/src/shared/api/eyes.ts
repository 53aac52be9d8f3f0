import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, dataOf, onceOnly, type Eyes, type Window } from './client';
import type { AnalysisJob } from './eyes-shapes';
import { Problem } from './problem';

const at = (analysis: string | undefined) => (analysis === undefined ? {} : { analysis });

/**
 * Before the first analysis its results are not asked for: the list of analyses tells already that there are none, and
 * each answer that refuses makes a browser's console red. Where the list says nothing, asking does.
 */
async function knowOfAnAnalysis(cache: QueryClient): Promise<void> {
  const analyses = await cache.fetchQuery(analysesQuery).catch(() => undefined);
  const none = analyses?.next === null && !analyses.items.some(({ state }) => state === 'succeeded');
  if (none) throw new Problem(404, { code: 'no-analysis-yet' });
}

/** The segments of an analysis, the latest unless another is named. 404 `no-analysis-yet` before the first. */
export const segmentsQuery = (window: Window, analysis?: string) =>
  queryOptions({
    queryKey: ['eyes', 'segments', window, analysis ?? 'latest'],
    queryFn: async ({ signal, client }) => {
      if (analysis === undefined) await knowOfAnAnalysis(client);
      return dataOf(
        api.GET('/api/eyes/segments/{window}', {
          params: { path: { window }, query: at(analysis) },
          signal,
        }),
      );
    },
    staleTime: analysis === undefined ? 15_000 : Infinity,
  });

/** One page of the customers at risk, with the evidence for the risks. */
export const loadChurn = (
  window: Window,
  analysis: string | undefined,
  page: { limit: number; cursor: string | null },
  signal: AbortSignal,
) =>
  dataOf(
    api.GET('/api/eyes/churn/{window}', {
      params: {
        path: { window },
        query: { ...at(analysis), limit: page.limit, ...(page.cursor === null ? {} : { cursor: page.cursor }) },
      },
      signal,
    }),
  );

/** The evidence for the risks of a window; of the list itself only its head. */
export const churnQuery = (window: Window, analysis?: string) =>
  queryOptions({
    queryKey: ['eyes', 'churn', window, analysis ?? 'latest'],
    queryFn: async ({ signal, client }) => {
      if (analysis === undefined) await knowOfAnAnalysis(client);
      return loadChurn(window, analysis, { limit: 10, cursor: null }, signal);
    },
    staleTime: analysis === undefined ? 15_000 : Infinity,
  });

/** One page of the analyses asked for, the newest first. A job's result is open in the contract, being every service's. */
export const loadAnalyses = (cursor: string | null, signal: AbortSignal) =>
  dataOf(
    api.GET('/api/eyes/analyses', { params: { query: { limit: 50, ...(cursor === null ? {} : { cursor }) } }, signal }),
  ) as Promise<{ items: AnalysisJob[]; next: string | null }>;

/** The analyses asked for, the newest first. */
export const analysesQuery = queryOptions({
  queryKey: ['eyes', 'analyses'],
  queryFn: ({ signal }) => loadAnalyses(null, signal),
});

/** Starts an analysis; the job. Of those with the same key one is started. */
export const startAnalysis = (order: Eyes['AnalysisOrder'] = {}, key?: string) =>
  dataOf(api.POST('/api/eyes/analyses', { body: order, headers: onceOnly(key) })) as Promise<AnalysisJob>;
