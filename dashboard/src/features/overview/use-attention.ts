import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { customerName, customerQuery } from '@/features/customers';
import { useMay, useMe } from '@/features/session';
import type { Segment } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { importsQuery, platformsQuery, syncsQuery, type Overview } from '@/shared/api/platform';
import { today } from '@/shared/lib/format';
import { attentionOf, type Attention, type Known } from './attention';
import type { LatestAnalysis } from './use-latest-analysis';
import type { WindowVerdict } from './value-at-risk';

/** The verdict of every window of the latest analysis; of an older one's, only of the window that is shown. */
function verdicts({ latest, churn, window }: LatestAnalysis): readonly WindowVerdict[] {
  if (latest?.churn) return latest.churn;
  return churn.data ? [{ window, gate: churn.data.evidence.gate, actionable: churn.data.evidence.actionable }] : [];
}

/** Whose leaving would cost most, by name, and what was asked for it; nobody where the risks may not be acted on. */
function useFirst({ churn }: LatestAnalysis): { first: Known['first']; customer: UseQueryResult } {
  const report = churn.data;
  const [most] = report?.evidence.actionable ? report.atRisk.items : [];
  const customer = useQuery({ ...customerQuery(most?.customerId ?? ''), enabled: most !== undefined, retry: false });
  const ofAll = report?.stakes?.valueAtRisk;
  if (!report || !most || !ofAll || !customer.data || most.valueAtRisk.amount <= 0) {
    return { first: undefined, customer };
  }
  const { customerId, valueAtRisk: atRisk } = most;
  return {
    first: { customerId, name: customerName(customer.data), atRisk, ofAll, window: report.window },
    customer,
  };
}

/** The segment in which most is to be won back. */
function winBackOf({ segments }: LatestAnalysis): Known['winBack'] {
  const found = segments.data?.segments ?? [];
  const most = found.reduce<Segment | undefined>(
    (best, one) => (one.winBackValue.amount > (best?.winBackValue.amount ?? 0) ? one : best),
    undefined,
  );
  return most && { segmentId: most.id, name: segmentName(most), customers: most.lapsed, worth: most.winBackValue };
}

/**
 * What needs somebody, whether all is known already or soon will be (nothing has failed so far), and what could not be
 * asked.
 */
export interface WhatNeedsYou {
  items: Attention[];
  pending: boolean;
  soon: boolean;
  failed: UseQueryResult[];
}

export function useAttention(overview: Overview, analysis: LatestAnalysis): WhatNeedsYou {
  const me = useMe();
  const platforms = useQuery(platformsQuery);
  const imports = useQuery({ ...importsQuery, enabled: useMay('imports:write') });
  const connected = (platforms.data?.items ?? []).filter(({ connections }) => connections.length > 0);
  const syncs = useQueries({ queries: connected.map(({ platform }) => syncsQuery(platform)) });
  const { first, customer } = useFirst(analysis);
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
    first,
    winBack: winBackOf(analysis),
  });
  const loading = [...asked, customer].filter((query) => query.isLoading);
  return {
    items,
    pending: loading.length > 0,
    soon: loading.length > 0 && loading.every((query) => query.failureCount === 0),
    failed: asked.filter((query) => query.isError),
  };
}
