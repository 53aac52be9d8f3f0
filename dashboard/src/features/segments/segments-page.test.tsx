import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { churnExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { SegmentsEvidence, SegmentsReport } from '@/shared/api/eyes-shapes';
import { day, percent } from '@/shared/lib/format';
import { saveCsv } from '@/shared/lib/save';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { meExample } from '@/shared/testing/platform-examples';
import { SegmentsPage } from './segments-page';

vi.mock('@/shared/lib/save', async (original) => ({ ...(await original<object>()), saveCsv: vi.fn() }));
const saved = vi.mocked(saveCsv);
afterEach(() => {
  saved.mockReset();
});

const LATEST = segmentsExample().analysisId;
const finished = (id: string, asOf: string) => ({
  id,
  state: 'succeeded',
  createdAt: '2026-11-02T08:00:00Z',
  result: { analysisId: id, asOf },
});
const analyses = { items: [finished(LATEST, '2011-12-09'), finished('older', '2011-10-31')], next: null };

const answers = (report: SegmentsReport = segmentsExample()) => ({
  '/api/eyes/segments/30d': report,
  '/api/eyes/segments/60d': { ...report, window: '60d' },
  '/api/eyes/segments/30d/map': problem(404, 'no-map', 'This analysis has no map.'),
  '/api/eyes/churn/30d': churnExample(),
  '/api/eyes/churn/60d': churnExample(),
  '/api/eyes/analyses': analyses,
});
const show = (address = '/segments') => showPage('/segments', SegmentsPage, address);

const rowOf = (table: HTMLElement, name: RegExp) => {
  const cells = within(within(table).getByRole('row', { name })).getAllByRole('cell');
  return cells.map((cell) => cell.textContent);
};

it('tells of each segment what holds for all of its members, and the risk of those whom the test covers', async () => {
  fakeApi(answers());
  await show();
  const table = await screen.findByRole('region', { name: 'Segments' });
  await screen.findByRole('button', { name: /^Evidence for the risks within 30 days/ });
  const gone = rowOf(table, /^One-time buyers, silent over 120 days/).join(' | ');
  expect(gone).toContain(`1,038${percent(0.2393)}`);
  expect(gone).toContain('1£312.00 | 241 days ago');
  expect(gone).toContain(`${percent(0.815)}of 188 tested | £900.00 | £50,000850 silent too long`);
  // 188 of 1,038 are tested, the other 850 are not: together they are all.
  expect(188 + 850).toBe(1038);
});

it('gives no risk to a segment of which all are silent too long', async () => {
  const [all] = segmentsExample().segments.slice(-1);
  const silent = all && { ...all, tested: null, churnRisk: null, valueAtRisk: null, topReasons: [], lapsed: all.size };
  fakeApi(answers(segmentsExample({}, { segments: silent ? [silent] : [] })));
  await show();
  const table = await screen.findByRole('region', { name: 'Segments' });
  expect(rowOf(table, /^One-time buyers/)).toContain('All silent too long');
});

it('has one mark for the groups and one for the risks, and opens the evidence by it', async () => {
  fakeApi(answers());
  const { router } = await show();
  await userEvent.click(await screen.findByRole('button', { name: /^Evidence for the risks within 30 days/ }));
  expect(await screen.findByRole('dialog', { name: 'Evidence for the risks within 30 days' })).toBeVisible();
  expect(router.state.location.search).toMatchObject({ evidence: `churn.30d.${LATEST}` });
  const names = screen.getAllByRole('button', { name: /^Evidence for/, hidden: true }).map((one) => one.textContent);
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
});

it('says which name that was given could not be kept', async () => {
  const note = { code: 'rename-dropped', arguments: { name: 'VIPs', customers: 512, largestShare: 0.43 } };
  fakeApi(answers(segmentsExample({}, { notes: [note] })));
  await show();
  expect(await screen.findByText(/^The name “VIPs” was dropped/)).toBeVisible();
});

it('says first that the orders are in another currency, with how many, and what to do', async () => {
  const { data } = segmentsExample().evidence;
  const elsewhere: Partial<SegmentsEvidence> = {
    gate: 'failed',
    reasons: ['no-orders-in-currency'],
    quality: null,
    method: null,
    attempts: [],
    data: { ...data, orders: 0, otherCurrency: 6000, otherCurrencies: [{ currency: 'GBP', orders: 6000 }] },
  };
  const me = meExample();
  fakeApi({
    ...answers(segmentsExample(elsewhere, { segments: [] })),
    '/api/auth/me': { ...me, organization: { ...me.organization, currency: 'USD' } },
  });
  await show();
  expect(await screen.findByText('No order is in USD, but 6,000 in GBP')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Use GBP and analyse' })).toBeEnabled();
  expect(screen.queryByText(/Bring more orders/)).toBeNull();
});

const mayExport = { '/api/auth/me': meExample(['customers:export']) };

/** The file that is saved of the page, a record a line. */
async function fileOf(report: SegmentsReport) {
  fakeApi({ ...answers(report), ...mayExport });
  await show();
  await screen.findByRole('button', { name: /^Evidence for the risks within 30 days/ });
  await userEvent.click(await screen.findByRole('button', { name: 'Export CSV' }));
  const [name, header, rows] = saved.mock.calls[0] ?? ['', [], []];
  const lines = rows.map((row) => Object.fromEntries(row.map((cell, place) => [header[place] ?? '', cell] as const)));
  return { name, lines };
}

it('saves the table as a file of the figures that it shows, with the day and the tests in each line', async () => {
  const report = segmentsExample();
  const { name, lines } = await fileOf(report);
  expect(name).toBe('segments-30d-2011-12-09.csv');
  expect(lines).toHaveLength(report.segments.length);
  expect(lines.at(-1)).toEqual({
    segment: 'One-time buyers, silent over 120 days',
    customers: 1038,
    share: 0.2393,
    value: expect.any(Number) as number,
    median_orders: 1,
    median_spend: 312,
    median_days_since_last_order: 241,
    customers_tested: 188,
    churn_risk: 0.815,
    value_at_risk: 900,
    customers_lapsed: 850,
    win_back_value: 50_000,
    currency: 'GBP',
    window: '30d',
    as_of: '2011-12-09',
    evidence_segments: 'passed',
    evidence_risks: 'passed',
  });
});

it('saves a segment under the name that people gave it', async () => {
  const [first, ...rest] = segmentsExample().segments;
  const { lines } = await fileOf(
    segmentsExample({}, { segments: first ? [{ ...first, renamed: 'VIPs' }, ...rest] : [] }),
  );
  expect(lines[0]?.segment).toBe('VIPs');
});

it('says in the file’s name that segments which failed their test are not for acting', async () => {
  const { name, lines } = await fileOf(segmentsExample({ gate: 'failed', reasons: ['noise-above-10-percent'] }));
  expect(name).toBe('segments-30d-not-for-acting-2011-12-09.csv');
  expect(lines[0]?.evidence_segments).toBe('failed');
});

it('offers no file to those who may not take lists out', async () => {
  fakeApi({ ...answers(), '/api/auth/me': meExample(['eyes:read']) });
  await show();
  await screen.findByRole('region', { name: 'Segments' });
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });
});

it('keeps its order in the address', async () => {
  fakeApi(answers());
  const { router } = await show('/segments?sort=-atRisk');
  const table = await screen.findByRole('region', { name: 'Segments' });
  const names = () =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .flatMap((row) => within(row).queryAllByRole('link'))
      .map((link) => link.textContent);
  expect(names().at(-1)).toBe('One-time buyers, silent over 120 days');
  await userEvent.click(within(table).getByRole('button', { name: 'Sort by Win-back' }));
  expect(router.state.location.search).toMatchObject({ sort: expect.stringMatching(/^-?winBack$/) as string });
});

it('says first which criterion was not met', async () => {
  fakeApi(
    answers(
      segmentsExample({
        gate: 'failed',
        reasons: ['smallest-segment-below-5-percent'],
        quality: {
          silhouette: 0.6,
          silhouetteInterval: [0.5, 0.7],
          k: 3,
          smallestShare: 0.02,
          noiseShare: 0,
          stability: 1,
        },
      }),
    ),
  );
  await show();
  const notice = await screen.findByText(`Smallest group is ${percent(0.02)}; needed is at least ${percent(0.05, 0)}.`);
  const table = screen.getByRole('region', { name: 'Segments' });
  expect(notice.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('says why nothing was measured, once', async () => {
  const nothing: Partial<SegmentsEvidence> = {
    gate: 'failed',
    reasons: ['no-variation'],
    quality: null,
    method: null,
    attempts: [],
  };
  fakeApi({
    ...answers(segmentsExample(nothing, { segments: [] })),
    '/api/eyes/churn/30d': churnExample({
      gate: 'failed',
      actionable: false,
      reasons: ['no-variation'],
      quality: null,
    }),
  });
  await show();
  expect(await screen.findByText(/All customers are alike/)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Segments' })).toBeNull();
});

it.each([
  ['Analyse now', 'button', [{ customerId: 'one' }]],
  ['Bring data first', 'link', []],
] as const)('before any analysis offers the one thing to do: %s', async (name, role, items) => {
  fakeApi({
    '/api/auth/me': meExample(),
    '/api/eyes/segments/30d': problem(404, 'no-analysis-yet'),
    '/api/customers': { items, next: null },
  });
  await show();
  expect(await screen.findByRole(role, { name })).toBeVisible();
});

it('says that an analysis did not look so far ahead', async () => {
  fakeApi({ ...answers(), '/api/eyes/segments/90d': problem(404, 'window-not-analysed') });
  await show('/segments?window=90d');
  expect(await screen.findByText('This analysis did not look 90 days ahead')).toBeVisible();
});

it('names an older analysis, with the way back to the latest', async () => {
  const asked = fakeApi({
    ...answers(),
    '/api/eyes/segments/30d': (url: URL) =>
      url.searchParams.has('analysis')
        ? segmentsExample({}, { analysisId: 'older', asOf: '2011-10-31' })
        : segmentsExample(),
  });
  const { router } = await show('/segments?analysis=older');
  expect(await screen.findByText(`You are looking at an older analysis, as of ${day('2011-10-31')}`)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Back to the latest' }));
  expect(await screen.findByText(`As of ${day('2011-12-09')} (latest)`)).toBeVisible();
  expect(router.state.location.search).toEqual({ window: '30d' });
  // The risks are those of the analysis on show, whatever the latest is meanwhile.
  expect(asked.filter(({ pathname }) => pathname === '/api/eyes/churn/30d').map((url) => url.search)).toEqual([
    expect.stringContaining('analysis=older'),
    expect.stringContaining(`analysis=${LATEST}`),
  ]);
});

it('goes to another window by the keyboard', async () => {
  fakeApi(answers());
  const { router } = await show();
  await screen.findByRole('region', { name: 'Segments' });
  screen.getByRole('radio', { name: '30 days' }).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(router.state.location.search).toMatchObject({ window: '60d' });
});
