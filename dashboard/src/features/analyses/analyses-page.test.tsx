import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { meExample } from '@/shared/testing/platform-examples';
import { AnalysesPage } from './analyses-page';

const job = (id: string, differing: Partial<AnalysisJob>): AnalysisJob => ({
  id,
  self: `/api/eyes/analyses/${id}`,
  kind: 'analysis',
  subject: null,
  state: 'succeeded',
  progress: 1,
  step: null,
  rate: null,
  createdAt: '2026-11-02T08:00:00Z',
  startedAt: '2026-11-02T08:00:01Z',
  finishedAt: null,
  problem: null,
  result: null,
  ...differing,
});
const finished = job('new', {
  result: {
    analysisId: 'new',
    asOf: '2026-10-31',
    customers: 4338,
    segments: 3,
    segmentGate: 'failed',
    silhouette: 0.4012,
    churn: [{ window: '30d', gate: 'passed', actionable: false, auc: 0.783 }],
  },
});
const older = job('old', {
  result: { analysisId: 'old', asOf: '2026-09-30', customers: 3974, segments: 3, gate: 'passed' },
});
const show = () => showPage('/analyses', AnalysesPage, '/analyses');

it('lists what each analysis came to, with its standing', async () => {
  fakeApi({ '/api/eyes/analyses': { items: [finished, older, job('broken', { state: 'failed' })], next: null } });
  await show();
  const [, first, second, third] = within(await screen.findByRole('region', { name: 'Analyses' })).getAllByRole('row');
  if (!first || !second || !third) throw new Error('three analyses');
  expect(
    within(first).getByRole('button', { name: /^Evidence for Segments.*Did not pass its test/ }),
  ).toHaveTextContent('Not passed');
  expect(
    within(first).getByRole('button', { name: /^Evidence for Churn within 30 days.*not exact enough to act on/ }),
  ).toHaveTextContent('Not exact enough');
  expect(within(second).getByRole('button', { name: /^Evidence for Segments.*Passed its test/ })).toBeVisible();
  expect(within(second).getAllByText('Not known')).toHaveLength(3);
  expect(third).toHaveTextContent('Failed');
});

it('shows one that runs, live, apart from those that have ended', async () => {
  const running = job('run', {
    state: 'running',
    progress: 0.5,
    step: { code: 'churn-candidate', arguments: { days: 30, candidate: 2 } },
  });
  fakeApi({
    '/api/eyes/analyses': { items: [running, finished], next: null },
    '/api/eyes/analyses/run': running,
  });
  await show();
  expect(await screen.findByText('Within 30 days, model 2')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Watch' })).toHaveAttribute('href', '/analyses/run');
  expect(within(screen.getByRole('region', { name: 'Analyses' })).getAllByRole('row')).toHaveLength(2);
});

it('starts one by one press, and goes where it can be watched', async () => {
  const started = job('started', { state: 'queued', progress: 0 });
  const list = { items: [], next: null };
  fakeApi({ '/api/auth/me': meExample(), '/api/eyes/analyses': list });
  const { router } = await show();
  const posted: unknown[] = [];
  const answered = globalThis.fetch;
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'POST') return answered(request);
    posted.push(await request.json());
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    return Response.json(started, { status: 202 });
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Options' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Within 60 days' }));
  await userEvent.type(screen.getByLabelText(/As of day/), '2026-09-30');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Analyse now' }));
  await vi.waitFor(() => {
    expect(router.state.location.pathname).toBe('/analyses/started');
  });
  expect(posted).toEqual([{ asOf: '2026-09-30', windows: ['30d', '90d'] }]);
});

it('starts and cancels none for those who may only look', async () => {
  const running = job('run', { state: 'running', progress: 0.5 });
  fakeApi({
    '/api/auth/me': meExample(['eyes:read']),
    '/api/eyes/analyses': { items: [running, finished], next: null },
    '/api/eyes/analyses/run': running,
  });
  await show();
  expect(await screen.findByRole('link', { name: 'Watch' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(Analyse now|Options|Cancel)$/ })).toBeNull();
});

it('asks for at least one window', async () => {
  fakeApi({ '/api/auth/me': meExample(), '/api/eyes/analyses': { items: [finished], next: null } });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Options' }));
  for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box);
  expect(screen.getByRole('alert')).toHaveTextContent('Choose at least one window.');
});

it('says beside the press that it was refused', async () => {
  fakeApi({ '/api/auth/me': meExample(), '/api/eyes/analyses': { items: [], next: null } });
  await show();
  await screen.findByText('No analysis yet');
  const answered = globalThis.fetch;
  vi.stubGlobal('fetch', (request: Request) =>
    request.method === 'POST' ? Promise.resolve(problem(403, 'permission-missing')) : answered(request),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Analyse now' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not see this');
});
