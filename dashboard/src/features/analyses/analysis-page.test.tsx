import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { churnExample, segmentExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { AnalysisJob, SegmentsReport } from '@/shared/api/eyes-shapes';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { meExample } from '@/shared/testing/platform-examples';
import { AnalysisPage } from './analysis-page';

const job = (differing: Partial<AnalysisJob> = {}): AnalysisJob => ({
  id: 'now',
  self: '/api/eyes/analyses/now',
  kind: 'analysis',
  subject: null,
  state: 'succeeded',
  progress: 1,
  step: { code: 'storing', arguments: {} },
  rate: null,
  createdAt: '2026-11-02T08:00:00Z',
  startedAt: '2026-11-02T08:00:01Z',
  finishedAt: '2026-11-02T08:01:11Z',
  problem: null,
  result: {
    analysisId: 'now',
    asOf: '2026-10-31',
    customers: 4338,
    segments: 3,
    segmentGate: 'passed',
    silhouette: 0.5532,
    churn: [{ window: '30d', gate: 'passed', actionable: true, auc: 0.7834 }],
  },
  ...differing,
});
const before = job({
  id: 'then',
  createdAt: '2026-10-02T08:00:00Z',
  result: { analysisId: 'then', asOf: '2026-09-30', customers: 3974, segments: 3, gate: 'passed' },
});
const page = (...items: AnalysisJob[]) => ({ items, next: null });
const show = () => showPage('/analyses/$jobId', AnalysisPage, '/analyses/now');

const segmentsThen: SegmentsReport = segmentsExample(
  { data: { ...segmentsExample().evidence.data, orders: 15_097, to: '2011-10-31' } },
  {
    analysisId: 'then',
    customers: 3974,
    segments: [
      segmentExample({ size: 636, share: 0.16 }),
      segmentExample({ id: '9', renamed: 'Dormant', medianRecencyDays: 400 }),
    ],
  },
);
const reports = {
  '/api/eyes/segments/30d': (url: URL) =>
    url.searchParams.get('analysis') === 'then' ? segmentsThen : segmentsExample({}, { analysisId: 'now' }),
  '/api/eyes/churn/30d': () => churnExample(),
};

it('shows what was found, and how it compares with the analysis before', async () => {
  const failed = job({ id: 'failed', state: 'failed', result: null, createdAt: '2026-10-20T08:00:00Z' });
  fakeApi({ '/api/eyes/analyses/now': job(), '/api/eyes/analyses': page(job(), failed, before), ...reports });
  await show();
  expect(await screen.findByRole('heading', { name: 'Analysis as of Oct 31, 2026' })).toBeVisible();
  expect(screen.getByText(/took 1 min 10 s/)).toBeVisible();
  const segments = await screen.findByRole('region', { name: 'Segments then and now' });
  const [, regulars] = within(segments).getAllByRole('row');
  expect(regulars).toHaveTextContent('Repeat buyers, 5 or more orders, ordered within 60 days700was 636+10.1%');
  expect(within(segments).getByRole('row', { name: /Dormant/ })).toHaveTextContent('No longer found');
  expect(within(segments).getByRole('row', { name: /^Customers, ordered within 180 days/ })).toHaveTextContent('New');
  const data = screen.getByRole('region', { name: 'Data then and now' });
  expect(within(data).getByRole('row', { name: /^Orders/ })).toHaveTextContent('15,09718,532+22.8%');
  expect(within(data).getByRole('row', { name: /^Last order/ })).toHaveTextContent('+39 days');
  expect(within(data).getByRole('row', { name: /^Refunds/ })).toHaveTextContent('None');
});

it('opens the evidence of either analysis', async () => {
  fakeApi({ '/api/eyes/analyses/now': job(), '/api/eyes/analyses': page(job(), before), ...reports });
  await show();
  await userEvent.click(
    await screen.findByRole('button', {
      name: /^Evidence for How far apart the segments are, 0 to 1, Then: Passed its test/,
    }),
  );
  expect(within(await screen.findByRole('dialog')).getByText('15,097')).toBeVisible();
});

it('says that there is none before to compare with', async () => {
  fakeApi({ '/api/eyes/analyses/now': job(), '/api/eyes/analyses': page(job()) });
  await show();
  expect(await screen.findByText(/This is the first analysis/)).toBeVisible();
});

it('looks for the one before on later pages of the list', async () => {
  fakeApi({
    '/api/eyes/analyses/now': job(),
    '/api/eyes/analyses': (url: URL) =>
      url.searchParams.has('cursor') ? page(before) : { items: [job()], next: 'further' },
    ...reports,
  });
  await show();
  expect(await screen.findByText(/^As of Sep 30, 2026, made/)).toBeVisible();
});

it('says first what keeps it from being acted on', async () => {
  const failed = segmentsExample({ gate: 'failed', reasons: ['fewer-than-3-segments'] });
  const result = job().result;
  fakeApi({
    '/api/eyes/analyses/now': job({ result: result && { ...result, segmentGate: 'failed' } }),
    '/api/eyes/analyses': page(job()),
    '/api/eyes/segments/30d': failed,
  });
  await show();
  expect(await screen.findByText('Number of groups is 3; needed is at least 3.')).toBeVisible();
});

it('can be watched and cancelled while it runs', async () => {
  let state: AnalysisJob['state'] = 'running';
  const asked = fakeApi({
    '/api/auth/me': meExample(),
    '/api/eyes/analyses/now': () => {
      const now = job({
        state,
        progress: 0.2,
        step: { code: 'segments-attempt', arguments: { attempt: 7 } },
        finishedAt: null,
        result: null,
      });
      state = 'cancelled';
      return now;
    },
  });
  await show();
  expect(await screen.findByRole('progressbar', { name: 'Progress of the analysis' })).toHaveAttribute(
    'aria-valuenow',
    '20',
  );
  const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
  expect(steps.find((step) => step.getAttribute('aria-current') === 'step')).toHaveTextContent(
    'Find the segmentsAttempt 7',
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('This analysis was cancelled')).toBeVisible();
  await waitFor(() => {
    expect(asked.filter(({ pathname }) => pathname === '/api/eyes/analyses/now').length).toBeGreaterThan(1);
  });
});

it('says in plain words why it could not be made', async () => {
  const because = {
    type: 'urn:omnify:problem:too-many-customers',
    title: 'Invalid',
    code: 'too-many-customers',
    status: 422,
    detail: '120000 customers; one analysis holds 100000.',
    errors: [],
  };
  fakeApi({ '/api/eyes/analyses/now': job({ state: 'failed', result: null, problem: because }) });
  await show();
  expect(await screen.findByText('There are more customers than one analysis can hold.')).toBeVisible();
});

it('says that there is no such analysis, and offers no other try', async () => {
  fakeApi({ '/api/eyes/analyses/now': problem(404, 'not-found', 'There is no analysis now.') });
  await show();
  expect(await screen.findByRole('heading', { name: 'No such analysis' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'To all analyses' })).toHaveAttribute('href', '/analyses');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('says that it found nobody because of the currency, and analyses again in the right one', async () => {
  const elsewhere = segmentsExample(
    {
      gate: 'failed',
      reasons: ['no-orders-in-currency'],
      quality: null,
      data: {
        ...segmentsExample().evidence.data,
        otherCurrency: 6000,
        otherCurrencies: [{ currency: 'USD', orders: 6000 }],
      },
    },
    { analysisId: 'now', segments: [] },
  );
  const { result } = job();
  const asked = fakeApi({
    '/api/auth/me': meExample(),
    '/api/eyes/analyses/now': job({
      result: result && { ...result, customers: 0, segments: 0, segmentGate: 'failed', silhouette: null, churn: [] },
    }),
    '/api/eyes/analyses': page(job()),
    '/api/eyes/segments/30d': elsewhere,
    'PATCH /api/organization': { id: 'o1' },
    'POST /api/eyes/analyses': job({ id: 'next', self: '/api/eyes/analyses/next', state: 'queued', result: null }),
  });
  const { router } = await show();
  expect(await screen.findByText('No order is in GBP, but 6,000 in USD')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Use USD and analyse' }));
  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/analyses/next');
  });
  const effects = asked.filter(({ method }) => method !== 'GET');
  expect(effects.map(({ method, body }) => [method, body])).toEqual([
    ['PATCH', { currency: 'USD' }],
    ['POST', {}],
  ]);
});
