import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { CustomerPage } from './customer-page';

vi.mock('@/shared/chart/echart', () => ({
  init: () => ({ setOption: () => 0, resize: () => 0, dispose: () => 0 }),
}));
afterEach(() => {
  vi.unstubAllGlobals();
});

const CUSTOMER = {
  customerId: 'c1',
  externalIds: [{ source: 'shop', id: '4711' }],
  personal: { firstName: 'Ada', lastName: 'Byrne', email: 'ada@example.org' },
  traits: { city: 'Cork' },
  tags: ['vip'],
  consent: {
    marketing: { decision: 'refused', source: 'gohighlevel', statedAt: null, receivedAt: '2026-10-02T09:00:00Z' },
  },
  orders: 30,
  firstOrder: '2025-01-31',
  lastOrder: '2026-10-01',
  createdAt: '2025-02-01T00:00:00Z',
  changedAt: '2026-10-02T00:00:00Z',
};

const money = (amount: number) => ({ amount, currency: 'GBP' });
const HISTORY = {
  orders: 30,
  spend: money(123_400),
  value: money(99_900),
  recencyDays: 30,
  tenureDays: 638,
  active: true,
};
const RISK = {
  window: '30d',
  risk: 0.41,
  actionable: true,
  reasons: [
    { feature: 'recency', direction: 'raises', text: 'last order 30 days ago, where 12 is usual' },
    { feature: 'frequency', direction: 'lowers', text: '30 orders so far, where 3 is usual' },
  ],
  nearestFlip: { feature: 'recency', from: 30, to: 12, text: 'a last order 12 instead of 30 days ago would do' },
};
const PROFILE = {
  customerId: 'c1',
  analysisId: 'a1',
  asOf: '2026-10-31',
  segment: { id: '0', name: 'Regulars' },
  risks: [RISK],
  history: HISTORY,
  consent: { analytics: 'missing', defaulted: true },
};
const CHURN = {
  analysisId: 'a1',
  window: '30d',
  asOf: '2026-10-31',
  definition: '',
  evidence: {
    gate: 'passed',
    actionable: true,
    reasons: [],
    method: { attempts: [] },
    quality: { auc: 0.75, baseRate: 0.38 },
  },
  atRisk: { items: [], next: null },
};

const entry = (number: number) => ({
  id: `e${number}`,
  kind: number === 1 ? 'refund' : 'order',
  at: '2026-10-01T10:00:00Z',
  day: number < 30 ? '2026-10-01' : '2026-08-09',
  amount: money(1000),
  source: 'shop',
  externalId: `N${number}`,
});

function open(answers: Record<string, unknown> = {}) {
  const asked = fakeApi({
    '/api/customers/c1': CUSTOMER,
    '/api/customers/c1/timeline': { items: Array.from({ length: 31 }, (_, number) => entry(number)), next: null },
    '/api/eyes/customers/c1': PROFILE,
    '/api/eyes/churn/30d': CHURN,
    ...answers,
  });
  return showPage('/customers/$customerId', CustomerPage, '/customers/c1').then(() => asked);
}

it('says who a customer is, how likely to leave, and why', async () => {
  await open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Ada Byrne' })).toBeVisible();
  const risk = await screen.findByRole('region', { name: 'Within 30 days' });
  expect(within(risk).getByText('41%')).toBeVisible();
  expect(await within(risk).findByText('usual 38%')).toBeVisible();
  expect(within(risk).getByText('Last order 30 days ago, where 12 is usual')).toBeVisible();
  expect(within(risk).getByText('A last order 12 instead of 30 days ago would do.')).toBeVisible();
  expect(within(risk).getByRole('button', { name: /Evidence passed/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Regulars' })).toHaveAttribute('href', '/segments/0');
  expect(screen.getByText('Refused')).toBeVisible();
  expect(screen.getByText(/your default counts/)).toBeVisible();
});

it('gives no advice on a risk that nothing may act on', async () => {
  await open({
    '/api/eyes/customers/c1': { ...PROFILE, risks: [{ ...RISK, actionable: false }] },
    '/api/eyes/churn/30d': { ...CHURN, evidence: { ...CHURN.evidence, gate: 'failed', actionable: false } },
  });
  const risk = await screen.findByRole('region', { name: 'Within 30 days' });
  expect(within(risk).getByText('Not for acting on')).toBeVisible();
  expect(within(risk).queryByText(/instead of 30 days/)).toBeNull();
  expect(await within(risk).findByRole('button', { name: /failed its gate/ })).toBeVisible();
});

it('sums up each month, refunds taken off, and shows more when asked to', async () => {
  const user = userEvent.setup();
  await open();
  const october = await screen.findByRole('region', { name: 'Oct 2026' });
  expect(within(october).getByText('£280.00 in all')).toBeVisible();
  expect(within(october).getAllByRole('listitem')).toHaveLength(25);
  expect(screen.queryByRole('region', { name: 'Aug 2026' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(within(october).getAllByRole('listitem')).toHaveLength(30);
  expect(screen.getByRole('region', { name: 'Aug 2026' })).toBeVisible();
  expect(screen.getByText('All 31 shown')).toBeVisible();
});

it('tells no sum of a month of which it has not read all', async () => {
  await open({ '/api/customers/c1/timeline': { items: [entry(0), entry(30)], next: 'more' } });
  expect(await screen.findByText('£10.00 in all')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Aug 2026' })).getByText('not all shown')).toBeVisible();
});

it.each([
  ['no-analysis-yet', 'Nothing has been analysed yet'],
  ['customer-excluded-for-consent', 'Left out of the analysis'],
  ['customer-not-in-analysis', 'Not in the latest analysis'],
])('says why the analysis is silent: %s', async (code, title) => {
  await open({ '/api/eyes/customers/c1': problem(404, code) });
  expect(await screen.findByText(title)).toBeVisible();
  expect(await screen.findByRole('region', { name: 'Oct 2026' })).toBeVisible();
  expect(screen.queryByText('Risk of leaving')).toBeNull();
});

it('says when there is no such customer', async () => {
  await open({ '/api/customers/c1': problem(404, 'not-found') });
  expect(await screen.findByRole('heading', { name: 'No such customer' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'To all customers' })).toHaveAttribute('href', '/customers');
});
