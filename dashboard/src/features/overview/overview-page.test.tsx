import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { churnExample, lastOrderExample, segmentExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { ChurnEvidence } from '@/shared/api/eyes-shapes';
import {
  analysisExample,
  connectionExample,
  jobExample,
  meExample,
  overviewExample,
  platformExample,
} from '@/shared/testing/platform-examples';
import { fakeApi, problem, showPage, type Asked } from '@/shared/testing/page';
import { OverviewPage } from './overview-page';

vi.mock('@/shared/chart/echart', () => ({
  init: () => ({ setOption: vi.fn(), resize: vi.fn(), dispose: vi.fn(), on: vi.fn(), off: vi.fn() }),
}));

const gbp = (amount: number) => ({ amount, currency: 'GBP' });
/** What the risks of an analysis come to. */
const churn = (amount: number, evidence: Partial<ChurnEvidence> = {}) =>
  churnExample(evidence, { analysisId: 'a2', stakes: { customers: 3488, highRisk: 812, valueAtRisk: gbp(amount) } });
const analysis = (id: string, actionable = true) => {
  const one = analysisExample(id, { createdAt: '2026-10-31T12:00:00Z' });
  const churnOf = { window: '30d' as const, gate: 'passed' as const, actionable, auc: 0.7 };
  return { ...one, result: one.result && { ...one.result, churn: [churnOf] } };
};

/** A shop in which all is well. */
const shop = () => ({
  '/api/auth/me': meExample(),
  '/api/overview': overviewExample(),
  '/api/platforms': { items: [platformExample(connectionExample())], next: null },
  '/api/platforms/gohighlevel/syncs': { items: [jobExample()], next: null },
  '/api/imports': { items: [], next: null },
  '/api/eyes/analyses': { items: [analysis('a2'), analysis('a1')], next: null },
  '/api/eyes/segments/30d': segmentsExample({}, { analysisId: 'a2', segments: [segmentExample()] }),
  '/api/eyes/churn/30d': ({ searchParams }: Asked) =>
    searchParams.get('analysis') === 'a1' ? churn(200_000) : churn(250_000),
});

const figure = async (label: string) => {
  const box = (await screen.findByRole('link', { name: label })).closest('div')?.parentElement;
  if (!box) throw new Error(`no figure ${label}`);
  return within(box);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T12:00:00Z') });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('invites an organization that has nothing yet, and asks for nothing else', async () => {
  const nothing = {
    asOf: null,
    from: null,
    to: null,
    before: null,
    figures: null,
    days: [],
    sources: [],
    computedAt: null,
  };
  const asked = fakeApi({
    '/api/auth/me': meExample(),
    '/api/overview': overviewExample({ ...nothing, totals: { customers: 0, orders: 0, refunds: 0 } }),
  });
  await showPage('/', OverviewPage, '/');
  expect(await screen.findByRole('link', { name: 'Get started' })).toHaveAttribute('href', '/start');
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/overview']);
});

it('shows each figure against the period before, and says when nothing needs anybody', async () => {
  fakeApi(shop());
  await showPage('/', OverviewPage, '/');
  expect(await screen.findByRole('heading', { name: 'All is well' })).toBeVisible();
  const revenue = await figure('Revenue');
  expect(revenue.getByText('£120,000')).toBeVisible();
  expect(revenue.getByText('+20.0%')).toBeVisible();
  expect(revenue.getByText('before £100,000')).toBeVisible();
  expect((await figure('New customers')).getByText('−15.8%')).toBeVisible();
});

describe('money at risk', () => {
  it('is what all whom the test covers may take along, against the analysis before', async () => {
    fakeApi(shop());
    await showPage('/', OverviewPage, '/');
    const risk = await figure('Money at risk');
    expect(risk.getByText('£2,500')).toBeVisible();
    expect(await risk.findByText('+25.0%')).toBeVisible();
    expect(risk.getByText('£2,000 in the analysis before')).toBeVisible();
    await userEvent.click(risk.getByRole('button', { name: 'Evidence for the money at risk: Passed its test' }));
    expect(await screen.findByRole('dialog', { name: /30 days/ })).toBeVisible();
  });

  it('is compared with nothing when this analysis or the one before may not be acted on', async () => {
    fakeApi({ ...shop(), '/api/eyes/churn/30d': churn(250_000, { gate: 'failed', actionable: false }) });
    await showPage('/', OverviewPage, '/');
    const risk = await figure('Money at risk');
    expect(risk.getByText('not for acting on')).toBeVisible();
    expect(risk.getByRole('button', { name: /Did not pass its test$/ })).toBeVisible();
    expect(risk.queryByText(/before/)).toBeNull();
    cleanup();

    fakeApi({ ...shop(), '/api/eyes/analyses': { items: [analysis('a2'), analysis('a1', false)], next: null } });
    await showPage('/', OverviewPage, '/');
    expect((await figure('Money at risk')).queryByText(/before/)).toBeNull();
  });
});

it('starts an analysis where one is missing, and says there when that was refused', async () => {
  const asked = fakeApi({
    ...shop(),
    '/api/eyes/analyses': { items: [], next: null },
    'POST /api/eyes/analyses': () => problem(409, 'already-running', 'An analysis runs already.'),
  });
  await showPage('/', OverviewPage, '/');
  await userEvent.click(await screen.findByRole('button', { name: 'Analyse now' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('An analysis runs already.');
  expect(asked.find(({ method }) => method === 'POST')?.headers.get('Idempotency-Key')).toBeTruthy();
});

it('keeps the figures and says what could not be checked when a service is away', async () => {
  fakeApi({ ...shop(), '/api/eyes/analyses': () => Response.json({ code: 'unavailable' }, { status: 503 }) });
  await showPage('/', OverviewPage, '/');
  expect(await screen.findByText('Not everything could be checked')).toBeVisible();
  expect((await figure('Revenue')).getByText('£120,000')).toBeVisible();
  expect(screen.queryByText('All is well')).toBeNull();
});

/** What a viewer may do. */
const VIEWER = ['organization:read', 'members:read', 'platforms:read', 'customers:read', 'eyes:read'];

it('asks for nothing that a viewer may not see, and offers nothing that a viewer may not do', async () => {
  vi.setSystemTime(new Date('2026-12-01T12:00:00Z'));
  const asked = fakeApi({
    ...shop(),
    '/api/auth/me': meExample(VIEWER),
    '/api/imports': () => problem(403, 'permission-missing'),
    '/api/platforms': { items: [platformExample()], next: null },
    '/api/eyes/analyses': { items: [], next: null },
  });
  await showPage('/', OverviewPage, '/');
  expect(await screen.findByText('The last order is 31 days old')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'See analyses' })).toBeVisible();
  expect(screen.queryByText('Not everything could be checked')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Import newer ones' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Analyse now' })).toBeNull();
  expect(asked.map(({ pathname }) => pathname)).not.toContain('/api/imports');
});

it('reads the period from the address and writes it there', async () => {
  const asked = fakeApi(shop());
  const { router } = await showPage('/', OverviewPage, '/?period=90d');
  await userEvent.click(await screen.findByRole('radio', { name: '1 year' }));
  expect(router.state.location.search).toEqual({ period: '365d' });
  const periods = asked
    .filter(({ pathname }) => pathname === '/api/overview')
    .map(({ searchParams }) => searchParams.get('period'));
  expect(periods).toEqual(['90d', '365d']);
});

it('leads from each figure and each segment to its page', async () => {
  fakeApi(shop());
  await showPage('/', OverviewPage, '/');
  const leads = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  await screen.findByRole('link', { name: 'Money at risk' });
  expect(leads('Money at risk')).toBe('/churn');
  expect(leads('Customers')).toBe('/customers');
  expect(leads('Orders')).toBe('/?chart=orders#chart');
  expect(leads('Repeat buyers, 5 or more orders, ordered within 60 days')).toBe('/segments/0');
});

it('names whom to look after first, and whom to win back', async () => {
  const most = {
    customerId: 'c9',
    risk: 0.77,
    value: gbp(16_847_200),
    valueAtRisk: gbp(120_000),
    segment: null,
    reasons: [lastOrderExample(325)],
  };
  fakeApi({
    ...shop(),
    '/api/eyes/churn/30d': { ...churn(250_000), atRisk: { items: [most], next: null } },
    '/api/eyes/segments/30d': segmentsExample({}, { analysisId: 'a2' }),
    '/api/customers/c9': { customerId: 'c9', personal: { name: 'Dana Ash' }, externalIds: [] },
  });
  await showPage('/', OverviewPage, '/');
  expect(await screen.findByText('Look after Dana Ash first')).toBeVisible();
  expect(screen.getByText('£1,200 of the £2,500 at risk within 30 days would go with them.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See why' })).toHaveAttribute('href', '/customers/c9');
  expect(screen.getByText(/^Win back: One-time buyers/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'See who' })).toHaveAttribute('href', '/segments/2');
});

it('says first that all orders are in another currency, how many, and what to do', async () => {
  const asked = fakeApi({
    ...shop(),
    '/api/eyes/analyses': { items: [], next: null },
    '/api/overview': overviewExample({
      asOf: null,
      from: null,
      to: null,
      before: null,
      figures: null,
      days: [],
      totals: { customers: 4, orders: 0, refunds: 0 },
      otherCurrency: 6000,
      otherCurrencies: [
        { currency: 'EUR', orders: 5990 },
        { currency: 'USD', orders: 10 },
      ],
    }),
    'PATCH /api/organization': { id: 'o1' },
    'POST /api/eyes/analyses': { id: 'next', self: '/api/eyes/analyses/next' },
  });
  await showPage('/', OverviewPage, '/');
  const notice = await screen.findByText('No order is in GBP, but 5,990 in EUR, 10 in USD');
  expect(screen.queryByText('No orders yet')).toBeNull();
  const sources = screen.getByRole('heading', { name: 'Where the data comes from' });
  expect(notice.compareDocumentPosition(sources) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  const readings = () => asked.filter(({ pathname }) => pathname === '/api/overview').length;
  const before = readings();
  await userEvent.click(screen.getByRole('button', { name: 'Use EUR and analyse' }));
  await vi.waitFor(() => {
    expect(asked.some(({ method, pathname }) => method === 'POST' && pathname === '/api/eyes/analyses')).toBe(true);
    // At once, not when the figures have aged.
    expect(readings()).toBeGreaterThan(before);
  });
});
