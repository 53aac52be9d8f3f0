import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { churnExample, lastOrderExample, TESTED } from '@/shared/api/eyes-examples';
import { instant, percent } from '@/shared/lib/format';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { connectionExample, meExample, platformExample } from '@/shared/testing/platform-examples';
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
  recencyDays: 90,
  tenureDays: 638,
  active: true,
  winBackValue: null,
};
const RISK = {
  window: '30d',
  risk: 0.71,
  actionable: true,
  valueAtRisk: money(12_300),
  reasons: [
    lastOrderExample(90),
    { code: 'orders', direction: 'lowers', arguments: { orders: 30, usual: 3, ofCustomers: 3488 } },
  ],
  nearestChange: { code: 'order-today', arguments: { risk: 0.41, usual: 0.62 } },
};
const PROFILE = {
  customerId: 'c1',
  analysisId: 'a1',
  asOf: '2026-10-31',
  segment: { id: '0', name: { code: 'repeat-buyers', arguments: { ordersAtLeast: 5 } }, renamed: 'Regulars' },
  churn: 'tested',
  tested: TESTED,
  risks: [RISK],
  history: HISTORY,
  consent: { analytics: 'missing', defaulted: true },
};
const LAPSED = {
  ...PROFILE,
  churn: 'lapsed',
  risks: [
    { window: '30d', risk: null, actionable: false, valueAtRisk: null, reasons: [], nearestChange: null },
    { window: '60d', risk: null, actionable: false, valueAtRisk: null, reasons: [], nearestChange: null },
  ],
  history: { ...HISTORY, recencyDays: 325, active: false, winBackValue: money(84_000) },
};
const CHURN = churnExample({}, { analysisId: 'a1', asOf: '2026-10-31' });

const entry = (number: number) => ({
  id: `e${number}`,
  kind: number === 1 ? 'refund' : 'order',
  at: '2026-10-01T10:00:00Z',
  day: number < 30 ? '2026-10-01' : '2026-08-09',
  amount: money(1000),
  source: 'shop',
  externalId: `N${number}`,
});

const FINDING = '/api/eyes/customers/c1/finding';
const found = (profile: object) => ({ customerId: 'c1', profile, silence: null });

async function open(answers: Record<string, unknown> = {}) {
  const asked = fakeApi({
    '/api/customers/c1': CUSTOMER,
    '/api/customers/c1/timeline': { items: Array.from({ length: 31 }, (_, number) => entry(number)), next: null },
    [FINDING]: found(PROFILE),
    '/api/eyes/churn/30d': CHURN,
    ...answers,
  });
  return { asked, ...(await showPage('/customers/$customerId', CustomerPage, '/customers/c1')) };
}

it('says who a customer is, how likely to leave, and why, by the same figures as stand beside it', async () => {
  await open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Ada Byrne' })).toBeVisible();
  const risk = await screen.findByRole('region', { name: 'Within 30 days' });
  expect(within(risk).getByText(percent(0.71, 0))).toBeVisible();
  expect(within(risk).getByText('£123.00 at risk')).toBeVisible();
  expect(await within(risk).findByText(`in the test, ${percent(0.597, 0)} of all left`)).toBeVisible();
  const history = await screen.findByRole('region', { name: 'History' });
  expect(within(history).getByText('90 days')).toBeVisible();
  expect(within(risk).getByText('Last order 90 days ago, where 32 is usual')).toBeVisible();
  expect(within(history).getByText('30')).toBeVisible();
  expect(within(risk).getByText('30 orders so far, where 3 is usual')).toBeVisible();
  expect(
    within(risk).getByText(
      `An order today would take the risk to ${percent(0.41, 0)}, below the average of ${percent(0.62, 0)}.`,
    ),
  ).toBeVisible();
  expect(screen.getByText('Usual is the middle of the 3,488 customers whom the test covers.')).toBeVisible();
  expect(
    within(risk).getByRole('button', { name: 'Evidence for the risk within 30 days: Passed its test' }),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: 'Regulars' })).toHaveAttribute('href', '/segments/0');
  expect(screen.getByText('Refused')).toBeVisible();
  expect(screen.getByText(/default counts/)).toBeVisible();
});

it('tells of one who is silent too long no risk, no reason and no mark, but what a win-back would be worth', async () => {
  await open({ [FINDING]: found(LAPSED) });
  expect(await screen.findByText('Silent too long for a tested risk')).toBeVisible();
  expect(screen.getByText(/^The last order was 325 days ago/)).toBeVisible();
  expect(screen.getByText(/^Worth £840\.00 a year/)).toBeVisible();
  expect(screen.queryByRole('region', { name: /^Within/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Evidence/ })).toBeNull();
  expect(screen.queryByText(/is usual|%/)).toBeNull();
});

it('gives no advice on a risk that nothing may act on', async () => {
  await open({
    [FINDING]: found({ ...PROFILE, risks: [{ ...RISK, actionable: false }] }),
    '/api/eyes/churn/30d': churnExample({ gate: 'failed', actionable: false }, { analysisId: 'a1' }),
  });
  const risk = await screen.findByRole('region', { name: 'Within 30 days' });
  expect(within(risk).getByText('Not for acting on')).toBeVisible();
  expect(within(risk).queryByText(/An order today/)).toBeNull();
  expect(await within(risk).findByRole('button', { name: /Did not pass its test/ })).toBeVisible();
});

it('puts how to reach them on top, and names what sources tell', async () => {
  const copied = vi.fn(() => Promise.resolve());
  await open({
    '/api/platforms': { items: [platformExample(connectionExample())], next: null },
    '/api/customers/c1': {
      ...CUSTOMER,
      personal: { ...CUSTOMER.personal, name: 'Ada Byrne', phone: '+44 20 7946 0000' },
      externalIds: [
        { source: 'gohighlevel', id: '7WPP' },
        { source: 'upload', id: '14307' },
      ],
      traits: { dateAdded: '2025-07-31T19:08:07Z' },
    },
  });
  vi.stubGlobal('navigator', Object.assign(navigator, { clipboard: { writeText: copied } }));
  const ways = await screen.findByRole('list', { name: 'How to reach them' });
  expect(within(ways).getByRole('link', { name: 'ada@example.org' })).toHaveAttribute('href', 'mailto:ada@example.org');
  expect(within(ways).getByRole('link', { name: '+44 20 7946 0000' })).toHaveAttribute('href', 'tel:+442079460000');
  screen.getByRole('button', { name: 'Copy the e-mail address' }).click();
  expect(copied).toHaveBeenCalledWith('ada@example.org');
  expect(await screen.findByText('Number in GoHighLevel')).toBeVisible();
  expect(screen.getByText('Number in your files')).toBeVisible();
  expect(screen.getByText(instant('2025-07-31T19:08:07Z'))).toBeVisible();
  // The name stands in the head, and nowhere again.
  expect(screen.getAllByText('Ada Byrne')).toHaveLength(1);
  expect(screen.queryByText('First name')).toBeNull();
  expect(screen.getByText('Tags')).toBeVisible();
});

it('names no number that a source has not, and says what a yes was asked for', async () => {
  await open({
    '/api/customers/c1': {
      ...CUSTOMER,
      externalIds: [{ source: 'upload', id: null }],
      consent: {
        marketing: {
          decision: 'granted',
          source: 'upload',
          statedAt: null,
          receivedAt: '2026-10-02T09:00:00Z',
          emailOnly: true,
        },
      },
    },
  });
  expect(await screen.findByText('Asked for e-mail alone: no yes to advertising.')).toBeVisible();
  expect(screen.queryByText(/^Number in/)).toBeNull();
});

it('dates what a customer said as it dates orders: by the zone of the organization', async () => {
  const me = meExample();
  await open({
    // Never the zone in which tests run: no place is so far east.
    '/api/auth/me': { ...me, organization: { ...me.organization, timezone: 'Pacific/Kiritimati' } },
    '/api/customers/c1': {
      ...CUSTOMER,
      traits: { dateAdded: '2026-07-30T12:30:00Z' },
      consent: {
        marketing: {
          decision: 'refused',
          source: 'shop',
          statedAt: '2026-10-20T12:30:00Z',
          receivedAt: '2026-10-21T00:00:00Z',
        },
      },
      createdAt: '2026-02-01T12:30:00Z',
      changedAt: '2026-09-29T12:30:00Z',
    },
  });
  for (const written of [/Oct 21, 2026, 2:30/, /^Jul 31, 2026, 2:30/, /^Sep 30, 2026, 2:30/, /^Feb 2, 2026$/]) {
    expect(await screen.findByText(written)).toBeVisible();
  }
});

it('leads back to where one came from, or else to all customers', async () => {
  const { router } = await open();
  expect(await screen.findByRole('link', { name: 'Customers' })).toHaveAttribute('href', '/customers');
  await router.navigate({ to: '.', search: { from: 'churn' } as never });
  await userEvent.click(await screen.findByRole('link', { name: 'Back' }));
  await vi.waitFor(() => {
    expect(router.state.location.search).toEqual({});
  });
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
  const { asked } = await open({ [FINDING]: { customerId: 'c1', profile: null, silence: code } });
  expect(await screen.findByText(title)).toBeVisible();
  expect(await screen.findByRole('region', { name: 'Oct 2026' })).toBeVisible();
  expect(screen.queryByText('Risk of leaving')).toBeNull();
  // A refusal would stand in the console in red.
  expect(asked.map(({ pathname }) => pathname)).toContain(FINDING);
  expect(asked.map(({ pathname }) => pathname)).not.toContain('/api/eyes/customers/c1');
});

it('says when there is no such customer', async () => {
  await open({ '/api/customers/c1': problem(404, 'not-found') });
  expect(await screen.findByRole('heading', { name: 'No such customer' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'To all customers' })).toHaveAttribute('href', '/customers');
});
