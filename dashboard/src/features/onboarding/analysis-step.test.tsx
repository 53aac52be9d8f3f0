import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import type { Job } from '@/shared/api/jobs';
import { fakeApi, problem, type Asked } from '@/shared/testing/fake-api';
import { openPage } from '@/shared/testing/open-page';
import { jobExample, meExample } from '@/shared/testing/platform-examples';
import { AnalysisStep } from './analysis-step';
import type { FirstAnalysis } from './set-up';

vi.mock('@/shared/api/session', () => ({ accessToken: () => Promise.resolve('token') }));

const figures = (orders: number, otherCurrency: number) => ({
  totals: { customers: 4, orders, refunds: 0 },
  otherCurrency,
});

let asked: Asked[] = [];
const effects = () => asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
const open = (analysis: FirstAnalysis, overview: object = figures(9, 0), follows: Job | null = null) => {
  asked = fakeApi({
    '/api/auth/me': meExample(),
    '/api/overview': overview,
    '/api/customers': {
      items: [
        { customerId: 'c1', orders: 0 },
        { customerId: 'c2', orders: 2 },
      ],
      next: null,
    },
    '/api/customers/c2/timeline': { items: [{ amount: { amount: 100, currency: 'EUR' } }], next: 'more' },
    'PATCH /api/organization': { id: 'o1' },
    'POST /api/eyes/analyses': { id: 'a1' },
  });
  openPage(
    () => <AnalysisStep analysis={analysis} arrival={{ state: 'done', job: jobExample() }} follows={follows} />,
    '/',
  );
};
const job = (differing: Partial<AnalysisJob>) => ({ id: 'a0', kind: 'analysis', ...differing }) as AnalysisJob;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('waits for one press when the data is in', async () => {
  open({ state: 'none' });
  const go = await screen.findByRole('button', { name: 'Find segments and churn' });
  expect(effects()).toEqual([]);
  await userEvent.click(go);
  await waitFor(() => {
    expect(effects()).toEqual(['POST /api/eyes/analyses']);
  });
});

it('starts by itself after the demo data, under a name that two tabs share', async () => {
  open({ state: 'none' }, figures(9, 0), jobExample({ id: 's1' }));
  await waitFor(() => {
    expect(effects()).toEqual(['POST /api/eyes/analyses']);
  });
  expect(asked.at(-1)?.headers.get('Idempotency-Key')).toBe('first-after-s1');
});

it('says first that all orders are in another currency, and changes the organization’s before it analyses', async () => {
  open({ state: 'none' }, figures(0, 600), jobExample({ id: 's1' }));
  await screen.findByText('Your orders are not in GBP');
  expect(screen.queryByRole('button', { name: 'Find segments and churn' })).toBeNull();
  expect(effects()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Use EUR and analyse' }));
  await waitFor(() => {
    expect(effects()).toEqual(['PATCH /api/organization', 'POST /api/eyes/analyses']);
  });
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ currency: 'EUR' });
});

it('says when there was nobody to analyse', async () => {
  open({ state: 'empty', job: job({ state: 'succeeded' }) });
  await screen.findByText('There was nobody to analyse');
});

it('says why an analysis failed, and starts another, also while the overview is away', async () => {
  const why = { code: 'internal', status: 500, detail: 'The orders could not be read.' };
  open({ state: 'failed', job: job({ state: 'failed', problem: why }) }, problem(404, 'not-found', 'Nothing here.'));
  await screen.findByText('The orders could not be read.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(effects()).toEqual(['POST /api/eyes/analyses']);
  });
});
