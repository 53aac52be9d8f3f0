import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '@/shared/api/jobs';
import { AnalysisStep } from './analysis-step';
import type { Arrival, FirstAnalysis } from './set-up';

vi.mock('@/shared/api/session', () => ({ accessToken: () => Promise.resolve('token') }));

const me = {
  user: { id: 'u', email: 'dana@example.org', name: 'Dana' },
  organization: { id: 'o', name: 'Shop', currency: 'GBP', timezone: 'Europe/London' },
  role: 'owner',
  permissions: ['eyes:run'],
};
const evidence = (otherCurrency: number) => ({
  evidence: { gate: 'failed', reasons: ['too-few-customers'], data: { orders: 0, otherCurrency }, quality: null },
  segments: [],
});
const asked: string[] = [];
let otherCurrency = 0;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/auth/me') return Response.json(me);
    if (pathname.startsWith('/api/eyes/segments')) return Response.json(evidence(otherCurrency));
    asked.push(`${request.method} ${pathname} ${request.headers.get('Idempotency-Key') ?? ''} ${await request.text()}`);
    return Response.json({ id: 'a' });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const job = (kind: string, differing: Partial<Job>) =>
  ({ id: `${kind}-1`, kind, state: 'succeeded', ...differing }) as Job;
const brought = (currency: string): Arrival => ({
  state: 'done',
  job: job('import', { result: { orders: 9, currency } }),
});

function open(analysis: FirstAnalysis, arrival: Arrival, follows: Job | null = null) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AnalysisStep analysis={analysis} arrival={arrival} follows={follows} />
    </QueryClientProvider>,
  );
}

it('waits for one press when the data is in', async () => {
  open({ state: 'none' }, brought('GBP'));
  const go = await screen.findByRole('button', { name: 'Find segments and churn' });
  expect(asked).toEqual([]);
  await userEvent.click(go);
  await waitFor(() => {
    expect(asked).toHaveLength(1);
  });
  expect(asked).toEqual([expect.stringMatching(/^POST \/api\/eyes\/analyses [0-9a-f-]{36} \{\}$/)]);
});

it('starts by itself after the demo data, under a name that two tabs share', async () => {
  const sync = job('sync', { result: { streams: [] } });
  open({ state: 'none' }, { state: 'done', job: sync }, sync);
  await waitFor(() => {
    expect(asked).toEqual(['POST /api/eyes/analyses first-after-sync-1 {}']);
  });
});

it('says first when the orders are in another currency, and changes the organization’s before it analyses', async () => {
  open({ state: 'none' }, brought('EUR'));
  await screen.findByText('Your orders are not in GBP');
  expect(screen.queryByRole('button', { name: 'Find segments and churn' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Use EUR and analyse' }));
  await waitFor(() => {
    expect(asked).toHaveLength(2);
  });
  expect(asked[0]).toContain('PATCH /api/organization');
  expect(asked[0]).toContain('{"currency":"EUR"}');
  expect(asked[1]).toContain('POST /api/eyes/analyses');
});

it('tells nobody because of the currency from nobody at all', async () => {
  const nobody: FirstAnalysis = { state: 'empty', job: job('analysis', {}) };
  otherCurrency = 600;
  open(nobody, { state: 'done', job: job('sync', { result: { streams: [] } }) });
  await screen.findByText('Your orders are not in GBP');
  cleanup();
  otherCurrency = 0;
  open(nobody, { state: 'done', job: job('sync', { result: { streams: [] } }) });
  await screen.findByText('There was nobody to analyse');
});

it('says why an analysis failed, and starts another', async () => {
  const failed = job('analysis', {
    state: 'failed',
    problem: { detail: 'The orders could not be read.' } as Job['problem'],
  });
  open({ state: 'failed', job: failed }, brought('GBP'));
  await screen.findByText('The orders could not be read.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(asked).toHaveLength(1);
  });
});
