import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Platform } from '@/shared/api/client';
import { listQuery, type ExportSubject } from './subject';

/** What a list holds, and what may be done with it. */
export type Summary = Platform['ExportSummary'];

/** Why nothing may act on a list: it failed its test, or passed it with risks that are off all the same. */
export const weaknessOf = ({ gate }: Summary): 'failed' | 'weak' => (gate === 'failed' ? 'failed' : 'weak');

/** Counts what an export would hold; asked for when somebody looks, because consent changes at any time. */
export const summaryQuery = (subject: ExportSubject, segmentNames: readonly string[]) =>
  queryOptions({
    queryKey: ['exports', 'summary', listQuery(subject, segmentNames)],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/customers/exports/summary', { params: { query: listQuery(subject, segmentNames) }, signal }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
