import { reasonInWords, TOKEN_REFUSED, withToken } from '@/features/connections';
import { failureWords, importResult } from '@/features/imports';
import type { Window } from '@/shared/api/client';
import type { AnalysisJob, Gate } from '@/shared/api/eyes-shapes';
import { hasEnded, type Job } from '@/shared/api/jobs';
import type { ConnectablePlatform, Overview } from '@/shared/api/platform';
import { count, daysBetween, money, type Money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import type { WindowVerdict } from './value-at-risk';

/** Where an action leads, or what it does, and what one must be allowed for it, where not everybody is. */
export type Action = { needs?: 'platforms:write' | 'imports:write' | 'organization:write' } & Way;

type Way =
  | { to: '/connections' | '/imports' | '/imports/new' | '/segments' | '/churn' | '/settings'; label: string }
  | { to: '/imports/$jobId'; jobId: string; label: string }
  | { to: '/customers/$customerId'; customerId: string; label: string }
  | { to: '/segments/$segmentId'; segmentId: string; label: string }
  | { to: 'analyse'; label: string };

/** One thing that needs somebody. */
export interface Attention {
  id: string;
  tone: 'bad' | 'warn' | 'chance';
  title: string;
  detail: string;
  action: Action;
}

/** What is known; undefined where it could not be asked or may not be seen. */
export interface Known {
  /** The day that it is for the organization. */
  today: string;
  overview: Overview | undefined;
  platforms: readonly ConnectablePlatform[] | undefined;
  /** By platform, the newest first. */
  syncs: ReadonlyMap<string, readonly Job[]>;
  imports: readonly Job[] | undefined;
  analyses: readonly AnalysisJob[] | undefined;
  segments: { gate: Gate; quality: object | null; reasons: readonly string[] } | undefined;
  churn: readonly WindowVerdict[];
  /** Whose leaving would cost most, by risks that may be acted on. */
  first: { customerId: string; name: string; atRisk: Money; ofAll: Money; window: Window } | undefined;
  /** The segment in which most is to be won back. */
  winBack: { segmentId: string; name: string; customers: number; worth: Money } | undefined;
}

/** Data may be so many days old; what went wrong longer ago than that is nobody's task any more. */
const FRESH_DAYS = 7;
const say = t.overview.attention;

function renewals({ platforms = [] }: Known): Attention[] {
  return platforms.flatMap(({ name, connections }) =>
    connections
      .filter(({ state }) => state === 'reconnect-needed')
      .map((connection) => ({
        id: `renew-${connection.id}`,
        tone: 'bad' as const,
        title: say.renew.title(name, connection.name ?? connection.account),
        detail: say.renew.detail,
        action: { to: '/connections' as const, label: say.renew.action, needs: 'platforms:write' as const },
      })),
  );
}

/** The newest job that came to an end of its own; one that was cancelled says nothing. */
const lastEnd = (jobs: readonly Job[]) => jobs.find((job) => job.state === 'succeeded' || job.state === 'failed');

function failedSyncs({ platforms = [], syncs }: Known): Attention[] {
  return platforms
    .filter(({ connections }) => connections.length > 0)
    .flatMap(({ platform, name, connections }) => {
      const problem = lastEnd(syncs.get(platform) ?? [])?.problem;
      // Said already: by the connection that needs a new token, or by whoever ended the connection.
      const said =
        problem?.code === 'disconnected' ||
        (problem?.code === TOKEN_REFUSED.code && connections.some(({ state }) => state === 'reconnect-needed'));
      if (!problem || said) return [];
      return {
        id: `sync-${platform}`,
        tone: 'bad' as const,
        title: say.syncFailed.title(name),
        detail: `${reasonInWords(withToken(problem), name).title}.`,
        action: { to: '/connections' as const, label: say.syncFailed.action },
      };
    });
}

function failedImport({ imports = [] }: Known): Attention[] {
  const last = lastEnd(imports);
  if (last?.state !== 'failed') return [];
  return [
    {
      id: `import-${last.id}`,
      tone: 'bad',
      title: say.importFailed.title,
      detail: failureWords(last).why,
      action: { to: '/imports/$jobId', jobId: last.id, label: say.importFailed.action },
    },
  ];
}

const rejectedOf = (job: Job) => importResult(job)?.rejected ?? 0;

function rejectedRows({ imports = [], today }: Known): Attention[] {
  const recent = imports.filter(
    (job) => rejectedOf(job) > 0 && daysBetween(job.createdAt.slice(0, 10), today) <= FRESH_DAYS,
  );
  const [only] = recent;
  if (!only) return [];
  const rows = recent.reduce((sum, job) => sum + rejectedOf(job), 0);
  const one = recent.length === 1;
  return [
    {
      id: 'rejected',
      tone: 'warn',
      title: one ? say.rejected.title(count(rows)) : say.rejected.titleOfMany(count(rows), count(recent.length)),
      detail: say.rejected.detail,
      action: one
        ? { to: '/imports/$jobId', jobId: only.id, label: say.rejected.action }
        : { to: '/imports', label: say.rejected.action },
    },
  ];
}

function oldData({ overview, platforms = [], today }: Known): Attention[] {
  const age = overview?.asOf ? daysBetween(overview.asOf, today) : 0;
  if (age <= FRESH_DAYS) return [];
  const connected = platforms.some(({ connections }) => connections.length > 0);
  return [
    {
      id: 'old',
      tone: 'warn',
      title: say.old.title(count(age)),
      detail: say.old.detail,
      action: connected
        ? { to: '/connections', label: say.old.sync, needs: 'platforms:write' }
        : { to: '/imports/new', label: say.old.import, needs: 'imports:write' },
    },
  ];
}

/** Whether data came in, and changed something, after a moment. */
function cameSince({ sources, computedAt }: Overview, moment: number): boolean {
  const after = (instant: string | null) => instant !== null && Date.parse(instant) > moment;
  return after(computedAt) && sources.some(({ lastReceivedAt }) => after(lastReceivedAt));
}

function analysis({ overview, analyses }: Known): Attention[] {
  if (!overview?.asOf || !analyses || analyses.some((job) => !hasEnded(job))) return [];
  const latest = analyses.find((job) => job.result !== null);
  if (latest && !cameSince(overview, Date.parse(latest.createdAt))) return [];
  const words = latest ? say.newData : say.noAnalysis;
  return [{ id: 'analyse', tone: 'warn', ...words, action: { to: 'analyse', label: say.analyse } }];
}

function gates({ segments, churn }: Known): Attention[] {
  const found: Attention[] = [];
  // Said by the currency's notice, with what to do about it.
  const elsewhere = segments?.reasons.includes('no-orders-in-currency') ?? false;
  if (segments?.gate === 'failed' && !elsewhere) {
    const words = say.segmentsFailed;
    found.push({
      id: 'gate-segments',
      tone: 'warn',
      title: words.title,
      detail: segments.quality === null ? words.few : words.detail,
      action: { to: '/segments', label: words.action },
    });
  }
  const failed = elsewhere ? [] : churn.filter(({ gate }) => gate === 'failed');
  const weak = churn.filter(({ gate, actionable }) => gate === 'passed' && !actionable);
  for (const [id, windows, words] of [
    ['gate-churn', failed, say.churnFailed],
    ['weak-churn', weak, say.churnWeak],
  ] as const) {
    if (windows.length === 0) continue;
    const named = windows.map(({ window }) => t.common.window[window]).join(', ');
    found.push({
      id,
      tone: 'warn',
      title: words.title(named),
      detail: words.detail,
      action: { to: '/churn', label: words.action },
    });
  }
  return found;
}

function otherCurrency({ overview }: Known): Attention[] {
  // Where all are, a notice of its own says it.
  if (!overview || overview.otherCurrency === 0 || overview.totals.orders === 0) return [];
  const { title, detail, action } = say.currency;
  const left = overview.otherCurrency;
  return [
    {
      id: 'currency',
      tone: 'warn',
      title: title(count(left), overview.currency ?? ''),
      detail,
      action: { to: '/settings', label: action, needs: 'organization:write' },
    },
  ];
}

/** Whom to look after, and whom to win back: what a figure alone does not say. */
function chances({ first, winBack }: Known): Attention[] {
  const found: Attention[] = [];
  if (first) {
    found.push({
      id: 'first',
      tone: 'chance',
      title: say.first.title(first.name),
      detail: say.first.detail(money(first.atRisk), money(first.ofAll), t.common.window[first.window]),
      action: { to: '/customers/$customerId', customerId: first.customerId, label: say.first.action },
    });
  }
  if (winBack) {
    found.push({
      id: 'win-back',
      tone: 'chance',
      title: say.winBack.title(winBack.name),
      detail: say.winBack.detail(count(winBack.customers), money(winBack.worth)),
      action: { to: '/segments/$segmentId', segmentId: winBack.segmentId, label: say.winBack.action },
    });
  }
  return found;
}

/** What needs somebody, the weightiest first. */
export const attentionOf = (known: Known): Attention[] =>
  [otherCurrency, renewals, failedSyncs, failedImport, chances, rejectedRows, oldData, analysis, gates].flatMap(
    (rule) => rule(known),
  );
