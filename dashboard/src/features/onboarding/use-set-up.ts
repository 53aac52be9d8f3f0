import { useQueries, useQuery } from '@tanstack/react-query';
import { analysesQuery } from '@/shared/api/eyes';
import { importsQuery, platformsQuery, syncsQuery } from '@/shared/api/platform';
import { setUpOf, type Known } from './set-up';

/** The syncs of platforms that are no longer connected too: what they brought in stays. */
function useSyncs(platforms: readonly { platform: string }[]) {
  return useQueries({
    queries: platforms.map(({ platform }) => syncsQuery(platform)),
    combine: (lists) => ({
      data: lists.every(({ data }) => data) ? { items: lists.flatMap(({ data }) => data?.items ?? []) } : undefined,
      error: lists.find(({ error }) => error)?.error ?? null,
      refetch: () => Promise.all(lists.map(({ refetch }) => refetch())),
    }),
  });
}

/** How far the organization has come with its set-up, and what that is judged by. */
export function useSetUp() {
  const analyses = useQuery(analysesQuery);
  const platforms = useQuery(platformsQuery);
  const imports = useQuery(importsQuery);
  const syncs = useSyncs(platforms.data?.items ?? []);
  const queries = [platforms, imports, analyses, syncs];
  const refetch = () => {
    queries.forEach((query) => void query.refetch());
  };
  const error = queries.find((query) => query.error !== null)?.error ?? null;
  if (!platforms.data || !imports.data || !analyses.data || !syncs.data) {
    return { set: null, known: null, error, refetch };
  }
  const known: Known = {
    platforms: platforms.data.items,
    syncs: syncs.data.items,
    imports: imports.data.items,
    analyses: analyses.data.items,
  };
  return { set: setUpOf(known), known, error, refetch };
}
