import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { churnExample, segmentExample, segmentsExample } from '@/shared/api/eyes-examples';
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
const segments = (...atRisk: (number | null)[]) =>
  segmentsExample(
    {},
    {
      analysisId: 'a2',
      segments: atRisk.map((amount, index) =>
        segmentExample({ id: String(index), valueAtRisk: amount === null ? null : gbp(amount) }),
      ),
    },
  );
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
  '/api/eyes/segments/30d': ({ searchParams }: Asked) =>
    searchParams.get('analysis') === 'a1' ? segments(100_000, 100_000) : segments(150_000, 100_000, null),
  '/api/eyes/churn/30d': churnExample(),
});

const figure = async (label: string) => {
  const box = (await screen.findByText(label, { selector: 'div' })).parentElement;
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
    '/api/overview': overviewExample({ ...nothing, totals: { customers: 0, orders: 0, refunds: 0 } }),
  });
  await showPage('/', OverviewPage, '/');
  expect(await screen.findByRole('link', { name: 'Get started' })).toHaveAttribute('href', '/start');
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/overview']);
});

it('shows each figure against the period before, and says when nothing needs anybody', async () => {
  fakeApi(shop());
  await showPage('/', OverviewPage, '/');
  expect(await screen.findByRole('heading', { name: 'Nothing needs you' })).toBeVisible();
  const revenue = await figure('Revenue');
  expect(revenue.getByText('£120,000')).toBeVisible();
  expect(revenue.getByText('+20.0%')).toBeVisible();
  expect(revenue.getByText('before £100,000')).toBeVisible();
  expect((await figure('New customers')).getByText('−15.8%')).toBeVisible();
});

describe('value at risk', () => {
  it('is what all segments may lose, against the analysis before', async () => {
    fakeApi(shop());
    await showPage('/', OverviewPage, '/');
    const risk = await figure('Value at risk');
    expect(risk.getByText('£2,500')).toBeVisible();
    expect(await risk.findByText('+25.0%')).toBeVisible();
    expect(risk.getByText('£2,000 in the analysis before')).toBeVisible();
    await userEvent.click(risk.getByRole('button', { name: 'Evidence for value at risk: Evidence passed its gate' }));
    expect(await screen.findByRole('dialog', { name: /30 days/ })).toBeVisible();
  });

  it('is compared with nothing when this analysis or the one before may not be acted on', async () => {
    fakeApi({ ...shop(), '/api/eyes/churn/30d': churnExample({ gate: 'failed', actionable: false }) });
    await showPage('/', OverviewPage, '/');
    const risk = await figure('Value at risk');
    expect(risk.getByText('not for acting on')).toBeVisible();
    expect(risk.getByRole('button', { name: /Evidence failed its gate$/ })).toBeVisible();
    expect(risk.queryByText(/before/)).toBeNull();
    cleanup();

    fakeApi({ ...shop(), '/api/eyes/analyses': { items: [analysis('a2'), analysis('a1', false)], next: null } });
    await showPage('/', OverviewPage, '/');
    expect((await figure('Value at risk')).queryByText(/before/)).toBeNull();
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
  expect(screen.queryByText('Nothing needs you')).toBeNull();
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
