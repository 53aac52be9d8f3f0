import { useQueries, useQuery } from '@tanstack/react-query';
import { analysesQuery } from '@/shared/api/eyes';
import { importsQuery, platformsQuery, syncsQuery } from '@/shared/api/platform';
import { setUpOf, type Known } from './set-up';

/** How far the organization has come with its set-up, and what that is judged by. */
export function useSetUp() {
  const analyses = useQuery(analysesQuery);
  const platforms = useQuery(platformsQuery);
  const imports = useQuery(importsQuery);
  // Of platforms that are no longer connected too: what they brought in stays.
  const syncs = useQueries({
    queries: (platforms.data?.items ?? []).map(({ platform }) => syncsQuery(platform)),
  });
  const error = [platforms, imports, analyses].concat(syncs).find((query) => query.isLoadingError)?.error ?? null;
  const refetch = () => {
    [platforms, imports, analyses].concat(syncs).forEach((query) => void query.refetch());
  };
  if (!platforms.data || !imports.data || !analyses.data || syncs.some(({ data }) => !data)) {
    return { set: null, known: null, error, refetch };
  }
  const known: Known = {
    platforms: platforms.data.items,
    syncs: syncs.flatMap(({ data }) => data?.items ?? []),
    imports: imports.data.items,
    analyses: analyses.data.items,
  };
  return { set: setUpOf(known), known, error, refetch };
}
