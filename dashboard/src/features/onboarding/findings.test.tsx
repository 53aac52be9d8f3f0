import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { churnExample, segmentsExample } from '@/shared/api/eyes-examples';
import { fakeApi, showPage } from '@/shared/testing/page';
import { Findings } from './findings';

function open(segments: object, churn: object) {
  fakeApi({ '/api/eyes/segments/30d': segments, '/api/eyes/churn/30d': churn });
  return showPage('/', () => <Findings analysis="a1" />, '/');
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('sums up what was found, each figure with its evidence', async () => {
  await open(segmentsExample(), churnExample());
  const mark = await screen.findByRole('button', { name: 'Evidence for Money at risk: Passed its test' });
  expect(screen.getByText('£24,812')).toBeVisible();
  // 700 and 2,600 with a mean risk of 0.319, 188 with 0.815.
  expect(screen.getByText('1,206')).toBeVisible();
  expect(screen.getByText('expected, of 3,488 whom the test covers')).toBeVisible();
  await userEvent.click(mark);
  expect(await screen.findByRole('dialog')).toBeVisible();
});

it('says first what did not pass, and foretells nothing by a model that failed', async () => {
  const { quality: measured } = segmentsExample().evidence;
  const quality = measured && { ...measured, silhouette: 0.31 };
  await open(
    segmentsExample({ gate: 'failed', reasons: ['silhouette-below-0.45'], quality }),
    churnExample({ gate: 'failed', actionable: false, reasons: ['auc-below-0.70'] }),
  );
  const notice = await screen.findByText('These segments are not for acting on');
  const figure = screen.getByText('3');
  expect(notice.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getAllByText('Not foretold')).toHaveLength(2);
  expect(screen.queryByText('1,206')).toBeNull();
  expect(screen.queryByText('£24,812')).toBeNull();
});
