import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { churnExample, lastOrderExample, segmentsExample, TESTED } from '@/shared/api/eyes-examples';
import type { AtRisk, ChurnEvidence } from '@/shared/api/eyes-shapes';
import { percent } from '@/shared/lib/format';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { meExample } from '@/shared/testing/platform-examples';
import { t } from '@/shared/text';
import { ChurnPage } from './churn-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

const REASONS: AtRisk['reasons'] = [
  lastOrderExample(90),
  { code: 'orders', direction: 'lowers', arguments: { orders: 9, usual: 3, ofCustomers: 3488 } },
];

const GONE = {
  id: '2',
  name: { code: 'one-time-buyers', arguments: { ordersAtMost: 1, silentOver: 120 } },
  renamed: null,
};

/** Customers by falling money at risk, each with a risk of its own. */
const PEOPLE: AtRisk[] = Array.from({ length: 320 }, (_, place) => ({
  customerId: `c${place}`,
  risk: place === 0 ? 0.9996 : 0.62,
  value: gbp(105_000),
  valueAtRisk: gbp(40_000 - 100 * place),
  segment: place === 1 ? null : GONE,
  reasons: REASONS,
}));

const LAPSED = [
  { customerId: 'l1', winBackValue: gbp(420_000), value: gbp(0), recencyDays: 325, orders: 4, segment: GONE },
  { customerId: 'l2', winBackValue: gbp(900), value: gbp(900), recencyDays: 200, orders: 1, segment: null },
];

/** What the API says of a window, page by page. */
const churn =
  (window: string, evidence: Partial<ChurnEvidence> = {}, people = PEOPLE) =>
  (url: URL) => {
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + Number(url.searchParams.get('limit'));
    return {
      ...churnExample(evidence, { analysisId: 'a1', asOf: '2026-10-31' }),
      window,
      atRisk: { items: people.slice(start, end), next: end < people.length ? String(end) : null },
    };
  };

const { quality } = churnExample().evidence;
const FAILED: Partial<ChurnEvidence> = {
  gate: 'failed',
  actionable: false,
  reasons: ['auc-below-0.70'],
  quality: quality && { ...quality, auc: 0.6996 },
};

const analysis = {
  id: 'a1',
  state: 'succeeded',
  createdAt: '2026-11-01T08:00:00Z',
  result: { analysisId: 'a1', asOf: '2026-10-31' },
};

function open(answers: Record<string, unknown> = {}, address = '/churn') {
  fakeApi({
    '/api/eyes/churn/30d': churn('30d'),
    '/api/eyes/churn/60d': churn('60d', FAILED),
    '/api/eyes/churn/90d': problem(404, 'window-not-analysed'),
    '/api/eyes/churn/30d/lapsed': { items: LAPSED, next: null },
    '/api/eyes/churn/60d/lapsed': { items: LAPSED, next: null },
    '/api/eyes/analyses': { items: [analysis], next: null },
    '/api/eyes/segments/30d': segmentsExample({}, { analysisId: 'a1' }),
    '/api/eyes/segments/60d': segmentsExample({}, { analysisId: 'a1' }),
    '/api/customers/c0': { customerId: 'c0', personal: { name: 'Dana Ash' }, externalIds: [] },
    ...answers,
  });
  return showPage('/churn', ChurnPage, address);
}

const card = async (name: string) => {
  const link = await screen.findByRole('link', { name });
  const item = link.closest('li');
  if (!item) throw new Error(`no card ${name}`);
  return within(item);
};

it('leads each window with the money at risk, and keeps how it was tested behind the mark', async () => {
  const { router } = await open();
  const thirty = await card('Within 30 days');
  expect(await thirty.findByText('£24,812')).toBeVisible();
  expect(thirty.getByText('3,488 customers')).toBeVisible();
  expect(thirty.getByText('812 customers')).toBeVisible();
  expect(thirty.getByText(percent(0.597, 0))).toBeVisible();
  expect(screen.queryByText(/AUC|silhouette|gate|Brier/i)).toBeNull();
  const [sixty, ninety] = [await card('Within 60 days'), await card('Within 90 days')];
  expect(sixty.getByText('Did not pass its test, not for acting on')).toBeVisible();
  expect(ninety.getByText('This analysis did not look so far ahead.')).toBeVisible();
  await userEvent.click(thirty.getByRole('button', { name: 'Evidence for churn within 30 days: Passed its test' }));
  expect(await screen.findByText('(AUC)')).toBeVisible();
  expect(router.state.location.search).toMatchObject({ evidence: 'churn.30d.a1' });
});

/** A row of a list as what its cells say. */
const cellsOf = (list: HTMLElement, row: number) =>
  within(within(list).getAllByRole('row')[row] ?? list)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

it('lists by money at risk, with risk, spend, segment and why', async () => {
  await open();
  const list = await screen.findByRole('region', { name: 'Customers at risk within 30 days' });
  expect(await within(list).findByRole('link', { name: 'Dana Ash' })).toHaveAttribute('href', '/customers/c0');
  expect(await within(list).findAllByRole('link', { name: /^One-time buyers/ })).not.toHaveLength(0);
  const [, atRisk, risk, value, segment, why] = cellsOf(list, 1);
  expect([atRisk, value]).toEqual(['£400.00', '£1,050']);
  // Never certain, whatever the service's rounding.
  expect(risk).toBe(`over ${percent(0.99, 0)}`);
  expect(segment).toBe('One-time buyers, silent over 120 days');
  expect(why).toBe('Raises the risk: last order 90 days ago, where 32 is usual; one lowers it');
  expect(cellsOf(list, 2)[4]).toBe('In none');
});

it('opens all reasons, which are all of those whom the test covers', async () => {
  await open();
  const list = await screen.findByRole('region', { name: 'Customers at risk within 30 days' });
  const [why] = await within(list).findAllByRole('button', { name: /^Raises the risk/ });
  if (!why) throw new Error('no reasons');
  await userEvent.click(why);
  const all = await screen.findByRole('dialog', { name: 'Why' });
  expect(within(all).getByText('Lowers the risk')).toBeVisible();
  expect(within(all).getByText('9 orders so far, where 3 is usual')).toBeVisible();
  expect(REASONS.every(({ arguments: given }) => given.ofCustomers === TESTED.customers)).toBe(true);
});

it('lists those who are silent too long by what winning them back is worth: no risk, no reasons, no mark', async () => {
  const { router } = await open();
  await userEvent.click(await screen.findByRole('radio', { name: 'Win-back (850)' }));
  expect(router.state.location.search).toMatchObject({ list: 'lapsed' });
  const list = await screen.findByRole('region', { name: 'Silent too long for a tested risk' });
  expect(await within(list).findByText('£4,200')).toBeVisible();
  expect(within(list).getByText('325 days ago')).toBeVisible();
  expect(screen.getByText('Won back for a year, they would be worth £50,000 together.')).toBeVisible();
  expect(within(list).queryByText(/%|Raises|Lowers/)).toBeNull();
  const panel = list.closest('section');
  expect(panel && within(panel).queryByRole('button', { name: /^Evidence/ })).toBeNull();
});

it('is opened at the win-back list by a link, in which the window can be changed', async () => {
  const { router } = await open({}, '/churn?list=lapsed');
  await screen.findByRole('region', { name: 'Silent too long for a tested risk' });
  await userEvent.click(screen.getByRole('link', { name: 'Within 60 days' }));
  expect(router.state.location.search).toMatchObject({ window: '60d', list: 'lapsed' });
});

it('says first that the test was not passed, and greys the list', async () => {
  await open({}, '/churn?window=60d');
  expect(await screen.findByRole('heading', { name: /within 60 days Not for acting on/ })).toBeVisible();
  const list = await screen.findByRole('region', { name: 'Customers at risk within 60 days' });
  expect(await within(list).findAllByText(percent(0.62, 0))).not.toHaveLength(0);
  const notice = screen.getByRole('button', { name: t.evidence.open });
  expect(notice.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByText(/^Ranking is 0\.6996 .*needed is at least 0\.70\.$/)).toBeVisible();
});

it('says first that the orders are in another currency, and what to do', async () => {
  const { data } = churnExample().evidence;
  const elsewhere: Partial<ChurnEvidence> = {
    gate: 'failed',
    actionable: false,
    reasons: ['no-orders-in-currency'],
    quality: null,
    data: { ...data, otherCurrency: 6000, otherCurrencies: [{ currency: 'USD', orders: 6000 }] },
  };
  await open({ '/api/auth/me': meExample(), '/api/eyes/churn/30d': churn('30d', elsewhere, []) });
  expect(await screen.findByText('No order is in GBP, but 6,000 in USD')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Use USD and analyse' })).toBeEnabled();
  expect(screen.queryByRole('region', { name: /at risk/ })).toBeNull();
});

it('says what is missing before the first analysis', async () => {
  const none = problem(404, 'no-analysis-yet');
  await open({ '/api/eyes/churn/30d': none, '/api/eyes/churn/60d': none, '/api/eyes/churn/90d': none });
  expect(await screen.findByRole('heading', { name: 'No analysis yet' })).toBeVisible();
});

it('says once what keeps all three windows from being read', async () => {
  const refused = problem(403, 'forbidden');
  await open({ '/api/eyes/churn/30d': refused, '/api/eyes/churn/60d': refused, '/api/eyes/churn/90d': refused });
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not see this');
});
