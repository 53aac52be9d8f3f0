import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import type { Job } from '@/shared/api/jobs';
import { fakeApi, problem, showPage, type Asked } from '@/shared/testing/page';
import { jobExample, meExample } from '@/shared/testing/platform-examples';
import { AnalysisStep } from './analysis-step';
import type { FirstAnalysis } from './set-up';

const figures = (orders: number, otherCurrencies: { currency: string; orders: number }[] = []) => ({
  totals: { customers: 4, orders, refunds: 0 },
  otherCurrency: otherCurrencies.reduce((sum, other) => sum + other.orders, 0),
  otherCurrencies,
});

let asked: Asked[] = [];
const effects = () =>
  asked.filter(({ method }) => method !== 'GET').map(({ method, pathname }) => `${method} ${pathname}`);
const open = (analysis: FirstAnalysis, overview: object = figures(9), follows: Job | null = null, me = meExample()) => {
  asked = fakeApi({
    '/api/auth/me': me,
    '/api/overview': overview,
    'PATCH /api/organization': { id: 'o1' },
    'POST /api/eyes/analyses': { id: 'a1' },
  });
  return showPage(
    '/',
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
  await open({ state: 'none' });
  const go = await screen.findByRole('button', { name: 'Find segments and churn' });
  expect(effects()).toEqual([]);
  await userEvent.click(go);
  await waitFor(() => {
    expect(effects()).toEqual(['POST /api/eyes/analyses']);
  });
});

it('starts by itself after what brought the data, under a name that two tabs share', async () => {
  await open({ state: 'none' }, figures(9), jobExample({ id: 's1' }));
  await waitFor(() => {
    expect(effects()).toEqual(['POST /api/eyes/analyses']);
  });
  expect(asked.find(({ method }) => method === 'POST')?.headers.get('Idempotency-Key')).toBe('first-after-s1');
});

it('says first that all orders are in another currency, and changes the organization’s before it analyses', async () => {
  const found = [
    { currency: 'EUR', orders: 600 },
    { currency: 'USD', orders: 40 },
  ];
  await open({ state: 'none' }, figures(0, found), jobExample({ id: 's1' }));
  await screen.findByText('No order is in GBP, but 600 in EUR, 40 in USD');
  expect(screen.queryByRole('button', { name: 'Find segments and churn' })).toBeNull();
  expect(effects()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Use EUR and analyse' }));
  await waitFor(() => {
    expect(effects()).toEqual(['PATCH /api/organization', 'POST /api/eyes/analyses']);
  });
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ currency: 'EUR' });
});

it('says when there was nobody to analyse', async () => {
  await open({ state: 'empty', job: job({ state: 'succeeded' }) });
  await screen.findByText('There was nobody to analyse');
});

it('says why an analysis failed, and starts another, also while the overview is away', async () => {
  const why = {
    type: 'urn:omnify:problem:internal',
    title: 'Internal error',
    status: 500,
    code: 'internal',
    detail: 'The orders could not be read.',
    errors: [],
  };
  await open(
    { state: 'failed', job: job({ state: 'failed', problem: why }) },
    problem(404, 'not-found', 'Nothing here.'),
  );
  await screen.findByText('The orders could not be read.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(effects()).toEqual(['POST /api/eyes/analyses']);
  });
});

it('does not start by itself for who may not analyse', async () => {
  await open({ state: 'none' }, figures(9), jobExample({ id: 's1' }), meExample(['eyes:read']));
  await screen.findByRole('button', { name: 'Find segments and churn' });
  expect(effects()).toEqual([]);
});
