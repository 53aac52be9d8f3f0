import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { saveFile } from '@/shared/lib/save';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { t } from '@/shared/text';
import { ChurnPage } from './churn-page';

vi.mock('@/shared/lib/save', async (original) => ({ ...(await original<object>()), saveFile: vi.fn() }));
const saved = vi.mocked(saveFile);
afterEach(() => {
  vi.unstubAllGlobals();
  saved.mockReset();
});

const money = (amount: number) => ({ amount, currency: 'GBP' });

const atRisk = (count: number, risk: (place: number) => number) =>
  Array.from({ length: count }, (_, place) => ({
    customerId: `c${place}`,
    risk: risk(place),
    value: money(1050),
    reasons: [
      { feature: 'recency', direction: 'raises', text: 'last order 90 days ago, where 12 is usual' },
      { feature: 'frequency', direction: 'lowers', text: '9 orders so far' },
    ],
  }));

const QUALITY = {
  auc: 0.73,
  aucInterval: [0.71, 0.75],
  aucRecencyAlone: 0.61,
  marginInterval: [0.1, 0.14],
  brier: 0.2,
  expectedCalibrationError: 0.04,
  baseRate: 0.38,
  customersTested: 900,
  secondLook: false,
};

/** Customers in falling risk: 0.9 for the first 250, then 0.5. */
const PEOPLE = atRisk(320, (place) => (place < 250 ? 0.9 : 0.5));

/** What the API says of a window, page by page. */
const churn =
  (window: string, evidence: object = {}, people = PEOPLE) =>
  (url: URL) => {
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + Number(url.searchParams.get('limit'));
    return {
      analysisId: 'a1',
      window,
      asOf: '2026-10-31',
      definition: 'no order in the 30 days after the cut-off',
      evidence: {
        gate: 'passed',
        actionable: true,
        reasons: [],
        method: {
          learner: 'logistic',
          features: [],
          population: 'active',
          trainCutoff: '2026-09-01',
          testCutoff: '2026-10-01',
          attempts: [],
        },
        quality: QUALITY,
        ...evidence,
      },
      atRisk: { items: people.slice(start, end), next: end < people.length ? String(end) : null },
    };
  };

const FAILED = { gate: 'failed', actionable: false, reasons: ['auc-below-0.70'], quality: { ...QUALITY, auc: 0.64 } };

const segments = {
  analysisId: 'a1',
  evidence: { data: undefined },
  segments: [{ valueAtRisk: money(120_000) }, { valueAtRisk: money(30_000) }, { valueAtRisk: null }],
};

function open(answers: Record<string, unknown> = {}, address = '/churn') {
  const asked = fakeApi({
    '/api/eyes/churn/30d': churn('30d'),
    '/api/eyes/churn/60d': churn('60d', FAILED),
    '/api/eyes/churn/90d': problem(404, 'window-not-analysed'),
    '/api/eyes/segments/30d': segments,
    '/api/eyes/segments/60d': segments,
    ...answers,
  });
  return showPage('/churn', ChurnPage, address).then(() => asked);
}

const card = async (name: string) => {
  const link = await screen.findByRole('link', { name });
  const item = link.closest('li');
  if (!item) throw new Error(`no card ${name}`);
  return within(item);
};

const textOf = async () => {
  const [name, file] = saved.mock.calls[0] ?? [];
  return { name, lines: (await file?.text())?.trimEnd().split('\r\n') ?? [] };
};

it('puts the windows side by side, each with its figures', async () => {
  await open();
  const thirty = await card('Within 30 days');
  expect(await thirty.findByText('0.73')).toBeVisible();
  expect(thirty.getByText('by the last order alone 0.61')).toBeVisible();
  expect(thirty.getByText('38%')).toBeVisible();
  expect(await thirty.findByText('£1,500')).toBeVisible();
  expect(await thirty.findByText('250 customers')).toBeVisible();
  expect(thirty.getByRole('button', { name: /Evidence passed its gate/ })).toBeVisible();
  expect((await card('Within 60 days')).getByText('Gate failed, not for acting on')).toBeVisible();
  expect((await card('Within 90 days')).getByText('This analysis did not look so far ahead.')).toBeVisible();
});

it('counts no further than it must, and says when there are more', async () => {
  const asked = await open({
    '/api/eyes/churn/30d': churn(
      '30d',
      {},
      atRisk(5000, () => 0.9),
    ),
  });
  expect(await (await card('Within 30 days')).findByText('2,000 or more customers')).toBeVisible();
  const pages = asked.filter(
    ({ pathname, searchParams }) => pathname.endsWith('30d') && searchParams.get('limit') === '200',
  );
  expect(pages).toHaveLength(10);
});

it('says first that a gate failed, and greys the list', async () => {
  await open({}, '/churn?window=60d');
  expect(await screen.findByRole('heading', { name: /within 60 days Not for acting on/ })).toBeVisible();
  const list = await screen.findByRole('region', { name: 'Customers at risk within 60 days' });
  expect(await within(list).findAllByText('90%')).not.toHaveLength(0);
  const notice = screen.getByRole('button', { name: t.evidence.open });
  expect(notice.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('exports the whole list, the evidence in every row', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
  expect(await screen.findByText('320 customers exported')).toBeVisible();
  const { name, lines } = await textOf();
  expect(name).toBe('churn-30d-2026-10-31.csv');
  expect(lines).toHaveLength(321);
  expect(lines[0]).toMatch(/^\uFEFF?customer_id,risk,/);
  expect(lines[1]).toBe(
    'c0,0.9,10.5,GBP,"last order 90 days ago, where 12 is usual",9 orders so far,30d,2026-10-31,a1,passed,true,0.73',
  );
});

it('warns in the name and in every row of an export that nothing may act on', async () => {
  const user = userEvent.setup();
  await open({}, '/churn?window=60d');
  await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
  expect(await screen.findByText('320 customers exported')).toBeVisible();
  const { name, lines } = await textOf();
  expect(name).toBe('NOT-FOR-ACTING-ON-churn-60d-2026-10-31.csv');
  expect(lines[0]).toMatch(/^\uFEFF?comment,customer_id,/);
  expect(lines.slice(1).every((line) => line.startsWith('Not for acting on: the evidence failed its gate,'))).toBe(
    true,
  );
});

it('stops an export when told to, and saves nothing', async () => {
  const user = userEvent.setup();
  const never = () => new Promise(() => undefined);
  await open({
    '/api/eyes/churn/30d': (url: URL) => (url.searchParams.get('cursor') === '200' ? never() : churn('30d')(url)),
  });
  await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
  expect(await screen.findByText('200 customers so far')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Export CSV' })).toBeEnabled();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(saved).not.toHaveBeenCalled();
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
