// What the services answer, for tests.
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import type { Job } from '@/shared/api/jobs';
import type { ConnectablePlatform, Connection, Overview } from '@/shared/api/platform';

const EVERYTHING = [
  'organization:read',
  'organization:write',
  'platforms:read',
  'platforms:write',
  'imports:write',
  'customers:read',
  'eyes:read',
  'eyes:run',
];

/** Who is signed in. */
export const meExample = (permissions: readonly string[] = EVERYTHING) => ({
  user: { id: 'u1', email: 'dana@example.org', name: 'Dana Ash' },
  organization: { id: 'o1', name: 'Ashgrove Gifts', currency: 'GBP', timezone: 'Europe/London' },
  role: permissions.includes('organization:write') ? 'owner' : 'viewer',
  permissions,
  organizations: [{ id: 'o1', name: 'Ashgrove Gifts', role: 'owner' as const }],
});

/** A connection, with what differs from one that works. */
export const connectionExample = (differing: Partial<Connection> = {}): Connection => ({
  id: 'c1',
  platform: 'gohighlevel',
  account: 'loc-1',
  name: 'Harbour & Pine',
  state: 'connected',
  scopes: [
    { scope: 'contacts.readonly', granted: true },
    { scope: 'payments/orders.readonly', granted: false },
  ],
  baseUrl: 'https://services.leadconnectorhq.com',
  connectedAt: '2026-09-01T10:00:00Z',
  checkedAt: '2026-10-31T10:00:00Z',
  ...differing,
});

/** A platform with its connections. */
export const platformExample = (...connections: Connection[]): ConnectablePlatform => ({
  platform: 'gohighlevel',
  name: 'GoHighLevel',
  state:
    connections.length === 0
      ? 'not-connected'
      : connections.some(({ state }) => state === 'reconnect-needed')
        ? 'reconnect-needed'
        : 'connected',
  connections,
});

/** A job that succeeded, with what differs. */
export const jobExample = (differing: Partial<Job> = {}): Job => ({
  id: 'j1',
  self: `/api/platforms/gohighlevel/syncs/${differing.id ?? 'j1'}`,
  kind: 'sync',
  subject: 'c1',
  state: 'succeeded',
  progress: 1,
  step: null,
  rate: null,
  createdAt: '2026-10-31T10:00:00Z',
  startedAt: '2026-10-31T10:00:01Z',
  finishedAt: '2026-10-31T10:02:01Z',
  result: null,
  problem: null,
  ...differing,
});

/** A job that failed. */
export const failedJobExample = (code: string, detail: string, differing: Partial<Job> = {}): Job =>
  jobExample({
    state: 'failed',
    problem: { type: `urn:omnify:problem:${code}`, title: detail, status: 422, code, detail, errors: [] },
    ...differing,
  });

/** An analysis that succeeded, with what differs. */
export const analysisExample = (id: string, differing: Partial<AnalysisJob> = {}): AnalysisJob => ({
  ...jobExample({ id, self: `/api/eyes/analyses/${id}` }),
  kind: 'analysis',
  subject: null,
  problem: null,
  result: {
    analysisId: id,
    asOf: '2026-10-31',
    customers: 2704,
    segments: 3,
    segmentGate: 'passed',
    silhouette: 0.5532,
    churn: [{ window: '30d', gate: 'passed', actionable: true, auc: 0.783 }],
  },
  ...differing,
});

const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const dayOf = (index: number) => new Date(Date.UTC(2026, 8, 2 + index)).toISOString().slice(0, 10);

/** Sixty days up to Oct 31, 2026 with orders on each, with what differs. */
export const overviewExample = (differing: Partial<Overview> = {}): Overview => ({
  period: '30d',
  currency: 'GBP',
  asOf: '2026-10-31',
  from: '2026-10-02',
  to: '2026-10-31',
  before: { from: '2026-09-02', to: '2026-10-01' },
  figures: {
    customers: { now: 812, before: 790 },
    newCustomers: { now: 101, before: 120 },
    orders: { now: 1200, before: 1100 },
    revenue: { now: gbp(12_000_000), before: gbp(10_000_000) },
    refunds: { now: gbp(0), before: gbp(0) },
    averageOrder: { now: gbp(10_000), before: gbp(9_091) },
  },
  days: Array.from({ length: 60 }, (_, index) => ({ day: dayOf(index), orders: index + 1, revenue: index * 100 })),
  totals: { customers: 2704, orders: 20_000, refunds: 468 },
  otherCurrency: 0,
  otherCurrencies: [],
  sources: [
    {
      source: 'gohighlevel',
      customers: 2704,
      orders: 20_000,
      lastOrder: '2026-10-31',
      lastReceivedAt: '2026-10-31T10:02:00Z',
    },
  ],
  computedAt: '2026-10-31T10:02:01Z',
  ...differing,
});
