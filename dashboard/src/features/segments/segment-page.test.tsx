import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { churnExample, segmentsExample, TESTED } from '@/shared/api/eyes-examples';
import type { CustomerReport, Segment } from '@/shared/api/eyes-shapes';
import { count, money, percent } from '@/shared/lib/format';
import { fakeApi, problem, showPage, type Asked } from '@/shared/testing/page';
import { meExample } from '@/shared/testing/platform-examples';
import { t } from '@/shared/text';
import { SegmentPage } from './segment-page';

const report = segmentsExample();
const [, , gone] = report.segments;
if (!gone) throw new Error('the example has three segments');
const gbp = (amount: number) => ({ amount, currency: 'GBP' });

const person = (customerId: string, differing: Partial<CustomerReport>): CustomerReport => ({
  customerId,
  analysisId: report.analysisId,
  asOf: report.asOf,
  segment: null,
  churn: 'tested',
  risks: [],
  history: {
    orders: 1,
    spend: gbp(3000),
    value: gbp(2000),
    recencyDays: 161,
    tenureDays: 161,
    active: true,
    winBackValue: null,
  },
  ...differing,
});

const answers = (segments: Segment[] = report.segments) => ({
  '/api/auth/me': meExample(),
  '/api/eyes/analyses': {
    items: [{ id: report.analysisId, state: 'succeeded', createdAt: '2026-11-02T08:00:00Z', result: report }],
    next: null,
  },
  '/api/eyes/segments/30d': { ...report, segments },
  '/api/eyes/segments/30d/map': problem(404, 'no-map'),
  '/api/eyes/churn/30d': churnExample(),
  '/api/eyes/segments/30d/2/customers': { items: [], next: null },
});
const show = () => showPage('/segments/$segmentId', SegmentPage, '/segments/2');

/** The figures of the table beside the reasons: here, and what is usual. */
async function table() {
  const region = await screen.findByRole('region', { name: 'Those whom the test covers, here and in all' });
  const row = (name: RegExp) =>
    within(within(region).getByRole('row', { name }))
      .getAllByRole('cell')
      .slice(1)
      .map((cell) => cell.textContent);
  return {
    region,
    recency: row(/^days since the last order/),
    orders: row(/^orders so far/),
    spend: row(/^net spend/),
  };
}

it('gives reasons of the same people, with the same figures, as the table beside them', async () => {
  fakeApi(answers());
  await show();
  const { region, recency, orders, spend } = await table();
  for (const reason of gone.topReasons) {
    const [here, usual] = reason.code === 'last-order' ? recency : orders;
    const said = await screen.findByText(new RegExp(t.phrases.reason(reason), 'i'));
    expect(said).toHaveTextContent(here ?? 'nothing');
    expect(said).toHaveTextContent(`where ${(usual ?? '').replace(/ .*/, '')} is usual`);
    expect(reason.arguments.customers).toBe(gone.tested?.customers);
  }
  expect(spend).toEqual([money(gbp(30_000)), money(TESTED.medianSpend)]);
  expect(within(region).getByRole('columnheader', { name: 'These 188' })).toBeVisible();
  expect(within(region).getByRole('columnheader', { name: `Usual (${count(TESTED.customers)})` })).toBeVisible();
});

it('says of whom the risk is, and what winning back the others would be worth', async () => {
  fakeApi(answers());
  await show();
  expect(await screen.findByText('of the 188 whom the test covers', { exact: false })).toBeVisible();
  expect(screen.getByText(percent(0.815))).toBeVisible();
  expect(screen.getByText('£50,000')).toBeVisible();
  expect(screen.getByText(/^what 850 customers silent too long/)).toBeVisible();
  expect(screen.getByText(t.phrases.description(gone.description))).toBeVisible();
});

it('gives no reasons where nobody is covered by the test', async () => {
  const silent = { ...gone, tested: null, churnRisk: null, valueAtRisk: null, topReasons: [], lapsed: gone.size };
  fakeApi(answers([silent]));
  await show();
  expect(await screen.findByText(/^All customers here are silent too long/)).toBeVisible();
  expect(screen.queryByText(/is usual/)).toBeNull();
});

it('tells of one who is silent too long no risk, but what coming back would be worth', async () => {
  fakeApi({
    ...answers(),
    '/api/eyes/segments/30d/2/customers': {
      items: [person('c1', { churn: 'lapsed', history: { ...person('', {}).history, winBackValue: gbp(4200) } })],
      next: null,
    },
  });
  await show();
  const list = await screen.findByRole('region', { name: /^Customers of One-time buyers/ });
  expect(screen.getByRole('heading', { name: 'Customers in this segment' })).toBeVisible();
  expect(within(list).getByText('Silent too long')).toBeVisible();
  expect(within(list).getByText('Win-back, worth £42.00 a year')).toBeVisible();
});

it('is renamed in place, and takes the suggested name back', async () => {
  let renamed: string | null = null;
  const sent: unknown[] = [];
  fakeApi({
    ...answers(),
    '/api/eyes/segments/30d': () => ({ ...report, segments: [{ ...gone, renamed }] }),
    'PATCH /api/eyes/segments/30d/2': ({ body, searchParams }: Asked) => {
      sent.push([body, searchParams.get('analysis')]);
      ({ renamed } = body as { renamed: string | null });
      return { ...gone, renamed };
    },
  });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
  const name = screen.getByRole('textbox', { name: 'Name of the segment' });
  expect(name).toHaveFocus();
  expect(name).toHaveValue('One-time buyers, silent over 120 days');
  await userEvent.clear(name);
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.type(name, ' Sleepers {Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sleepers' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
  await userEvent.click(screen.getByRole('button', { name: 'Use the suggested name' }));
  expect(await screen.findByRole('heading', { level: 1, name: /^One-time buyers/ })).toBeVisible();
  expect(sent).toEqual([
    [{ renamed: 'Sleepers' }, report.analysisId],
    [{ renamed: null }, report.analysisId],
  ]);
});

it('keeps the name when renaming is called off, and says why one is refused', async () => {
  const why = { field: 'renamed', code: 'too-long', detail: 'A name has at most 60 characters.' };
  fakeApi({
    ...answers(),
    'PATCH /api/eyes/segments/30d/2': () =>
      Response.json({ code: 'validation-failed', errors: [why] }, { status: 422 }),
  });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
  await userEvent.type(screen.getByRole('textbox'), '!{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('A name has at most 60 characters.');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('heading', { level: 1, name: 'One-time buyers, silent over 120 days' })).toBeVisible();
});

it('offers no renaming to who may not', async () => {
  fakeApi({ ...answers(), '/api/auth/me': meExample(['eyes:read']) });
  await show();
  expect(await screen.findByRole('heading', { level: 1, name: /^One-time buyers/ })).toBeVisible();
  await table();
  expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
});

it('says when the analysis has no such segment', async () => {
  fakeApi(answers([]));
  await show();
  expect(await screen.findByText('This segment is not in the analysis')).toBeVisible();
});
