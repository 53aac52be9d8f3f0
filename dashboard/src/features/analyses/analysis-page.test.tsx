import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { churnExample, segmentExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { AnalysisJob, SegmentsReport } from '@/shared/api/eyes-shapes';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
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
    segments: [segmentExample({ size: 636, share: 0.16 }), segmentExample({ name: 'Dormant', medianRecencyDays: 400 })],
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
  expect(regulars).toHaveTextContent('Recent frequent big spenders700was 636+10.1%');
  expect(within(segments).getByRole('row', { name: /Dormant/ })).toHaveTextContent('No longer found');
  expect(within(segments).getByRole('row', { name: /Typical buyers/ })).toHaveTextContent('New');
  const data = screen.getByRole('region', { name: 'Data then and now' });
  expect(within(data).getByRole('row', { name: /^Orders/ })).toHaveTextContent('15,09718,532+22.8%');
  expect(within(data).getByRole('row', { name: /^Last order/ })).toHaveTextContent('+39 days');
  expect(within(data).getByRole('row', { name: /^Refunds/ })).toHaveTextContent('None');
});

it('opens the evidence of either analysis', async () => {
  fakeApi({ '/api/eyes/analyses/now': job(), '/api/eyes/analyses': page(job(), before), ...reports });
  await show();
  await userEvent.click(
    await screen.findByRole('button', { name: /^Evidence for Separation of the segments, Then: Evidence passed/ }),
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
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
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

it('says that there is no such analysis', async () => {
  fakeApi({ '/api/eyes/analyses/now': problem(404, 'not-found', 'There is no analysis now.') });
  await show();
  expect(await screen.findByText('There is no analysis now.')).toBeVisible();
});
