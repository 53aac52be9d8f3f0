import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Eyes, type Window } from '@/shared/api/client';

/** What a map can be drawn over. */
export type MapFeature = Eyes['MapFeature'];

/** Which map: its analysis, and the features across and up. */
export interface MapChoice {
  window: Window;
  analysis: string;
  x: MapFeature;
  y: MapFeature;
}

/** The customers of an analysis by two of their features. */
export const mapQuery = ({ window, analysis, x, y }: MapChoice) =>
  queryOptions({
    queryKey: ['eyes', 'segments', 'map', window, analysis, x, y],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/eyes/segments/{window}/map', {
          params: { path: { window }, query: { analysis, x, y } },
          signal,
        }),
      ),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

/** Which segment of which analysis. */
export interface SegmentChoice {
  window: Window;
  analysis: string;
  segmentId: string;
}

/** One page of a segment's customers, the most valuable first. */
export const loadCustomers = (
  { window, analysis, segmentId }: SegmentChoice,
  page: { limit: number; cursor: string | null },
  signal: AbortSignal,
) =>
  dataOf(
    api.GET('/api/eyes/segments/{window}/{segmentId}/customers', {
      params: {
        path: { window, segmentId },
        query: { analysis, limit: page.limit, ...(page.cursor === null ? {} : { cursor: page.cursor }) },
      },
      signal,
    }),
  );
