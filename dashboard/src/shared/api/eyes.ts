import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, dataOf, onceOnly, type Eyes, type Window } from './client';
import type { AnalysisJob } from './eyes-shapes';
import { Problem } from './problem';

const at = (analysis: string | undefined) => (analysis === undefined ? {} : { analysis });

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

/**
 * Refuses, as the service would with a 404 `no-analysis-yet`, what is asked of the latest analysis while the list says
 * that none has come to anything. Where the list cannot be had, the service is asked itself.
 */
export async function requireAnalysis(client: QueryClient): Promise<void> {
  const list = await client.query(analysesQuery).catch(() => null);
  if (list !== null && list.next === null && list.items.every(({ result }) => result === null)) {
    throw new Problem(404, { code: 'no-analysis-yet' });
  }
}

/** The segments of an analysis, the latest unless another is named. 404 `no-analysis-yet` before the first. */
export const segmentsQuery = (window: Window, analysis?: string) =>
  queryOptions({
    queryKey: ['eyes', 'segments', window, analysis ?? 'latest'],
    queryFn: async ({ signal, client }) => {
      if (analysis === undefined) await requireAnalysis(client);
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

/** One page of those who are silent longer than any test covers, by what winning them back would be worth. */
export const loadLapsed = (
  window: Window,
  analysis: string,
  page: { limit: number; cursor: string | null },
  signal: AbortSignal,
) =>
  dataOf(
    api.GET('/api/eyes/churn/{window}/lapsed', {
      params: {
        path: { window },
        query: { analysis, limit: page.limit, ...(page.cursor === null ? {} : { cursor: page.cursor }) },
      },
      signal,
    }),
  );

/** Calls a segment by a name of the organization's own; null brings the suggested one back. */
export const renameSegment = (window: Window, segmentId: string, analysis: string, renamed: string | null) =>
  dataOf(
    api.PATCH('/api/eyes/segments/{window}/{segmentId}', {
      params: { path: { window, segmentId }, query: { analysis } },
      body: { renamed },
    }),
  );

/** The evidence for the risks of a window; of the list itself only its head. */
export const churnQuery = (window: Window, analysis?: string) =>
  queryOptions({
    queryKey: ['eyes', 'churn', window, analysis ?? 'latest'],
    queryFn: async ({ signal, client }) => {
      if (analysis === undefined) await requireAnalysis(client);
      return loadChurn(window, analysis, { limit: 10, cursor: null }, signal);
    },
    staleTime: analysis === undefined ? 15_000 : Infinity,
  });

/** Starts an analysis; the job. Of those with the same key one is started. */
export const startAnalysis = (order: Eyes['AnalysisOrder'] = {}, key?: string) =>
  dataOf(api.POST('/api/eyes/analyses', { body: order, headers: onceOnly(key) })) as Promise<AnalysisJob>;
