import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, onceOnly, type Eyes, type Window } from './client';
import type { AnalysisJob, ChurnReport, SegmentsReport } from './eyes-shapes';

const at = (analysis: string | undefined) => (analysis === undefined ? {} : { analysis });

/** The contract still leaves open what is always there; eyes-shapes says what is promised. */
const shaped = <T>(answer: Promise<{ data?: unknown }>) => dataOf(answer as Promise<{ data?: T }>);

/** The segments of an analysis, the latest unless another is named. 404 `no-analysis-yet` before the first. */
export const segmentsQuery = (window: Window, analysis?: string) =>
  queryOptions({
    queryKey: ['eyes', 'segments', window, analysis ?? 'latest'],
    queryFn: ({ signal }) =>
      shaped<SegmentsReport>(
        api.GET('/api/eyes/segments/{window}', {
          params: { path: { window: window as never }, query: at(analysis) },
          signal,
        }),
      ),
    staleTime: analysis === undefined ? 15_000 : Infinity,
  });

/** One page of the customers at risk, with the evidence for the risks. */
export const loadChurn = (
  window: Window,
  analysis: string | undefined,
  page: { limit: number; cursor: string | null },
  signal: AbortSignal,
) =>
  shaped<ChurnReport>(
    api.GET('/api/eyes/churn/{window}', {
      params: {
        path: { window: window as never },
        query: { ...at(analysis), limit: page.limit, ...(page.cursor === null ? {} : { cursor: page.cursor }) },
      },
      signal,
    }),
  );

/** The evidence for the risks of a window; of the list itself only its head. */
export const churnQuery = (window: Window, analysis?: string) =>
  queryOptions({
    queryKey: ['eyes', 'churn', window, analysis ?? 'latest'],
    queryFn: ({ signal }) => loadChurn(window, analysis, { limit: 10, cursor: null }, signal),
    staleTime: analysis === undefined ? 15_000 : Infinity,
  });

/** One page of the analyses asked for, the newest first. */
export const loadAnalyses = (cursor: string | null, signal: AbortSignal) =>
  shaped<{ items: AnalysisJob[]; next: string | null }>(
    api.GET('/api/eyes/analyses', {
      params: { query: { limit: 50, ...(cursor === null ? {} : { cursor }) } },
      signal,
    } as never),
  );

/** The analyses asked for, the newest first. */
export const analysesQuery = queryOptions({
  queryKey: ['eyes', 'analyses'],
  queryFn: ({ signal }) => loadAnalyses(null, signal),
});

/** Starts an analysis; the job. Of those with the same key one is started. */
export const startAnalysis = (order: Eyes['AnalysisOrder'] = {}, key?: string) =>
  shaped<AnalysisJob>(api.POST('/api/eyes/analyses', { body: order, headers: onceOnly(key) }));
