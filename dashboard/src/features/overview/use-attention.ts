import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMe } from '@/features/session';
import { importsQuery, platformsQuery, syncsQuery, type Overview } from '@/shared/api/platform';
import { today } from '@/shared/lib/format';
import { attentionOf, type Attention } from './attention';
import type { LatestAnalysis } from './use-latest-analysis';
import type { WindowVerdict } from './value-at-risk';

/** The verdict of every window of the latest analysis; of an older one's, only of the window that is shown. */
function verdicts({ latest, churn, window }: LatestAnalysis): readonly WindowVerdict[] {
  if (latest?.churn) return latest.churn;
  return churn.data ? [{ window, gate: churn.data.evidence.gate, actionable: churn.data.evidence.actionable }] : [];
}

/** What needs somebody, whether all is known already, and what could not be asked. */
export function useAttention(
  overview: Overview,
  analysis: LatestAnalysis,
): { items: Attention[]; pending: boolean; failed: UseQueryResult[] } {
  const me = useMe();
  const platforms = useQuery(platformsQuery);
  const imports = useQuery(importsQuery);
  const connected = (platforms.data?.items ?? []).filter(({ connections }) => connections.length > 0);
  const syncs = useQueries({ queries: connected.map(({ platform }) => syncsQuery(platform)) });
  const { analyses, segments, churn } = analysis;
  const asked = [[me, platforms, imports, analyses, segments, churn], syncs].flat();
  const items = attentionOf({
    today: today(me.data?.organization.timezone ?? 'UTC'),
    overview,
    platforms: platforms.data?.items,
    syncs: new Map(connected.map(({ platform }, index) => [platform, syncs[index]?.data?.items ?? []])),
    imports: imports.data?.items,
    analyses: analyses.data?.items,
    segments: segments.data?.evidence,
    churn: verdicts(analysis),
  });
  return { items, pending: asked.some((query) => query.isLoading), failed: asked.filter((query) => query.isError) };
}
