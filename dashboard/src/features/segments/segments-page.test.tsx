import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { churnExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { SegmentsEvidence, SegmentsReport } from '@/shared/api/eyes-shapes';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { SegmentsPage } from './segments-page';

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

it('opens the evidence for a number where the number stands', async () => {
  fakeApi(answers());
  await show();
  const table = await screen.findByRole('region', { name: 'Segments' });
  const row = within(table).getByRole('row', { name: /Typical buyers/ });
  expect(within(row).getByRole('button', { name: /^Evidence for Customers of Typical buyers/ })).toHaveTextContent(
    '2,600',
  );
  await userEvent.click(await within(row).findByRole('button', { name: /^Evidence for Risk of Typical buyers/ }));
  expect(screen.getByRole('dialog', { name: 'Evidence for the risks within 30 days' })).toBeVisible();
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
  const notice = await screen.findByText('Smallest group is 2.0%; needed is at least 5%.');
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
  expect(await screen.findByText('You are looking at an older analysis, as of Oct 31, 2011')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Back to the latest' }));
  expect(await screen.findByText('As of Dec 9, 2011 (latest)')).toBeVisible();
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
  expect(router.state.location.search).toEqual({ window: '60d' });
});
