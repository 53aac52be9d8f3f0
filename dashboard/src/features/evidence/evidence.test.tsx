import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { churnExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { ChurnEvidence } from '@/shared/api/eyes-shapes';
import { day, percent } from '@/shared/lib/format';
import { fakeApi, problem, showPage } from '@/shared/testing/page';
import { fromAddress, toAddress } from './asked';
import { attemptsAsRows } from './attempts';
import { criteriaOfChurn, criteriaOfSegments } from './criteria';
import { EvidenceOutlet } from './evidence-outlet';
import { EvidenceRing } from './evidence-ring';
import { GateNotice } from './gate-notice';
import { standingOfChurn, standingOfSegments, type EvidenceSubject } from './subject';
import { verdictOf } from './verdict';

afterEach(() => {
  vi.unstubAllGlobals();
});

const { quality } = churnExample().evidence;
if (quality === null) throw new Error('the example has figures');
const churned = quality;

const failedSegments = segmentsExample({
  gate: 'failed',
  reasons: ['silhouette-below-0.45', 'data-older-than-7-days'],
  quality: {
    silhouette: 0.3991,
    silhouetteInterval: [0.38, 0.41],
    k: 3,
    smallestShare: 0.2,
    noiseShare: 0,
    stability: 0.6,
  },
});
const nothing = segmentsExample(
  { gate: 'failed', reasons: ['too-few-customers'], quality: null, method: null, attempts: [] },
  { customers: 12, segments: [] },
);
const weakChurn = churnExample({
  actionable: false,
  reasons: ['calibration-error-above-0.10'],
  quality: { ...quality, expectedCalibrationError: 0.1234 },
});
const uncertain: Partial<ChurnEvidence> = {
  gate: 'failed',
  actionable: false,
  reasons: ['margin-over-recency-uncertain'],
  quality: { ...quality, aucRecencyAlone: 0.76, marginInterval: [-0.004, 0.05] },
};
const segments = (report = segmentsExample()): EvidenceSubject => ({ kind: 'segments', report });
const churn = (report = churnExample()): EvidenceSubject => ({
  kind: 'churn',
  report,
  data: segmentsExample().evidence.data,
});

describe('standing', () => {
  it('tells segments that passed, failed and were never measured apart', () => {
    expect(standingOfSegments(segmentsExample().evidence)).toBe('passed');
    expect(standingOfSegments(failedSegments.evidence)).toBe('failed');
    expect(standingOfSegments(nothing.evidence)).toBe('none');
  });

  it('calls risks weak that pass but may not be acted on', () => {
    expect(standingOfChurn(churnExample().evidence)).toBe('passed');
    expect(standingOfChurn(weakChurn.evidence)).toBe('weak');
    expect(standingOfChurn(churnExample(uncertain).evidence)).toBe('failed');
    expect(standingOfChurn(churnExample({ gate: 'failed', actionable: false, quality: null }).evidence)).toBe('none');
  });
});

describe('criteria', () => {
  it('takes the verdict from the service, which knows more places than it tells', () => {
    const onTheEdge = segmentsExample({
      gate: 'failed',
      reasons: ['silhouette-below-0.45'],
      quality: {
        silhouette: 0.45,
        silhouetteInterval: [0.44, 0.46],
        k: 3,
        smallestShare: 0.2,
        noiseShare: 0,
        stability: 0.9,
      },
    });
    const [silhouette, ...others] = criteriaOfSegments(onTheEdge.evidence);
    expect(silhouette).toMatchObject({ id: 'silhouette', value: 0.45, met: false });
    expect(others.every((criterion) => criterion.met)).toBe(true);
  });

  it('asks for the margin over recency to be surely above zero', () => {
    const margin = criteriaOfChurn(churnExample(uncertain).evidence).find(({ id }) => id === 'margin');
    expect(margin?.met).toBe(false);
    expect(margin?.value).toBeCloseTo(0.0234);
  });

  it('has none where nothing was measured', () => {
    expect(criteriaOfSegments(nothing.evidence)).toEqual([]);
  });
});

describe('verdict', () => {
  it('says in a sentence what the figures mean', () => {
    expect(verdictOf(segments())).toContain('separation is 0.55, in 3 groups of at least 16.1%');
    expect(verdictOf(segments(nothing))).toBe('Nothing was measured.');
    expect(verdictOf(churn())).toContain('in 78 of 100 cases. Sorting by the last order alone reaches 70.');
    expect(verdictOf(churn(weakChurn))).toContain('12% off what really happened');
  });
});

describe('figures', () => {
  it('are never rounded onto what is needed', () => {
    const quality = {
      silhouette: 0.44961,
      silhouetteInterval: [0.44, 0.46],
      k: 3,
      smallestShare: 0.04996,
      noiseShare: 0.10004,
      stability: 0.9,
    };
    const reasons = ['silhouette-below-0.45', 'smallest-segment-below-5-percent', 'noise-above-10-percent'];
    const criteria = criteriaOfSegments(segmentsExample({ gate: 'failed', reasons, quality }).evidence);
    expect(criteria.map(({ figure }) => figure)).toEqual([
      '0.4496',
      '3',
      percent(0.04996, 3),
      percent(0.10004, 3),
      '0.90',
    ]);
    const almost = churnExample({ gate: 'failed', actionable: false, quality: { ...churned, auc: 0.69996 } });
    expect(criteriaOfChurn(almost.evidence)[0]?.figure).toBe('0.69996');
    expect(verdictOf(churn(almost))).toContain('in 69.996 of 100 cases');
  });
});

/** A page of one number with its mark, and what opens over it. */
const show = (page: () => ReactNode, address = '/') => {
  fakeApi({
    [`/api/eyes/segments/30d`]: segmentsExample(),
    [`/api/eyes/churn/30d`]: churnExample({ quality: { ...churned, secondLook: true } }),
  });
  return showPage('/', page, address);
};
const address = ({ router }: Awaited<ReturnType<typeof show>>) => router.state.location.search as { evidence?: string };

describe('GateNotice', () => {
  const notice = (subject: EvidenceSubject) => show(() => <GateNotice subject={subject} />);

  it('says nothing where the numbers may be acted on', async () => {
    await notice(segments());
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names the criterion, its figure and what is needed, and opens the evidence', async () => {
    const page = await notice(segments(failedSegments));
    expect(await screen.findByText('These segments are not for acting on')).toBeVisible();
    expect(
      screen.getByText(`Separation is 0.399 (${percent(0.95, 0)} interval 0.380 to 0.410); needed is at least 0.45.`),
    ).toBeVisible();
    expect(screen.getByText(/newest order is more than 7 days old/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'See the evidence' }));
    expect(address(page).evidence).toBe(`segments.30d.${failedSegments.analysisId}`);
  });

  it('says why nothing was measured, and greys nothing that is not there', async () => {
    await notice(segments(nothing));
    expect(await screen.findByText('No segments could be found')).toBeVisible();
    expect(screen.getByText(/Fewer than 100 customers/)).toBeVisible();
    expect(screen.queryByText(/in grey/)).toBeNull();
  });

  it('says what keeps risks that passed from being acted on', async () => {
    await notice(churn(weakChurn));
    expect(await screen.findByText('Distance from what happened is 0.123; needed is at most 0.10.')).toBeVisible();
  });
});

describe('the evidence over a page', () => {
  const page = (subject: EvidenceSubject) => () => (
    <>
      <EvidenceRing subject={subject} what="the figures" />
      <EvidenceOutlet />
    </>
  );
  const open = async (subject: EvidenceSubject) => {
    const shown = await show(page(subject));
    await userEvent.click(await screen.findByRole('button', { name: /^Evidence for the figures/ }));
    return { ...shown, drawer: await screen.findByRole('dialog') };
  };

  it('answers a number by the keyboard, stands in the address, and gives the focus back', async () => {
    const shown = await show(page(segments()));
    const opener = await screen.findByRole('button', { name: 'Evidence for the figures: Passed its test' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog', { name: 'Evidence for the segments' });
    expect(address(shown).evidence).toBe(`segments.30d.${segmentsExample().analysisId}`);
    expect(
      within(drawer)
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(['The test', 'How it was done', 'What it saw', 'What else was tried']);
    expect(within(drawer).getByText(/4,338 customers, counted by/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(address(shown).evidence).toBeUndefined();
    await vi.waitFor(() => {
      expect(opener).toHaveFocus();
    });
  });

  it('is closed by going back', async () => {
    const { router } = await open(segments());
    router.history.back();
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
  });

  it('is opened by a link, and closed by it leaves the page where it is', async () => {
    const shown = await show(page(segments()), '/?evidence=churn.30d.a1&window=30d');
    const drawer = await screen.findByRole('dialog', { name: 'Evidence for the risks within 30 days' });
    expect(await within(drawer).findByText('upload: 18,532')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => {
      expect(shown.router.state.location.search).toEqual({ window: '30d' });
    });
  });

  it('says when it cannot be had, and shows nothing for what makes no sense', async () => {
    fakeApi({ '/api/eyes/segments/60d': problem(404, 'window-not-analysed', 'This analysis has no such window.') });
    await showPage('/', page(segments()), '/?evidence=segments.60d.a1');
    expect(await screen.findByText('This analysis has no such window.')).toBeVisible();
    expect(fromAddress('segments.61d.a1')).toBeNull();
    expect(fromAddress('weather.30d.a1')).toBeNull();
    expect(fromAddress(toAddress({ kind: 'churn', window: '90d', analysis: 'a1' }))).toEqual({
      kind: 'churn',
      window: '90d',
      analysis: 'a1',
    });
  });

  it('lists the attempts by their figure, marks the chosen one and says why not the others', async () => {
    const { drawer } = await open(segments());
    const [, first, second] = within(within(drawer).getByRole('table')).getAllByRole('row');
    if (!first || !second) throw new Error('two attempts');
    expect(within(first).getByText('DBSCAN, 2 groups')).toBeVisible();
    expect(first).toHaveTextContent('There are fewer than three groups. The smallest group is too small.');
    expect(within(second).getByText('Chosen')).toBeVisible();
  });

  it('rounds no figure of an attempt onto the limit that it missed', async () => {
    const [tried] = segmentsExample().evidence.attempts;
    if (tried === undefined) throw new Error('the example has attempts');
    const missed = { ...tried, silhouette: 0.44996, smallestShare: 0.04996, noiseShare: 0.10004 };
    const { drawer } = await open(segments(segmentsExample({ attempts: [missed] })));
    const row = within(within(drawer).getByRole('table')).getAllByRole('row')[1];
    expect(row).toHaveTextContent('0.44996');
    expect(row).toHaveTextContent(percent(0.04996, 3));
    expect(row).toHaveTextContent(percent(0.10004, 3));
  });

  it('shows for churn what recency alone reaches, the data, and a second look at the test', async () => {
    const { drawer } = await open(churn(churnExample({ quality: { ...churned, secondLook: true } })));
    expect(within(drawer).getByText('0.702')).toBeVisible();
    expect(within(drawer).getByText(`${day('2011-11-10')} to ${day('2011-12-09')}`)).toBeVisible();
    expect(within(drawer).getByText(/the period was opened a second time/)).toBeVisible();
    expect(within(drawer).getByText('upload: 18,532')).toBeVisible();
    expect(within(drawer).getByText(/Who was silent longer was not tested/)).toBeVisible();
  });
});

it('exports attempts with the names that the service gives them', () => {
  const { header, rows } = attemptsAsRows(segments());
  expect(rows[1]?.[header.indexOf('why')]).toBe(
    'failed-conditions fewer-than-3-segments smallest-segment-below-5-percent',
  );
  expect(rows[1]?.[header.indexOf('parameters')]).toBe('eps=0.412345 minPoints=21');
});
