import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { churnExample, segmentsExample } from '@/shared/api/eyes-examples';
import type { ChurnEvidence } from '@/shared/api/eyes-shapes';
import { attemptsAsRows } from './attempts';
import { criteriaOfChurn, criteriaOfSegments } from './criteria';
import { EvidenceDrawer } from './evidence-drawer';
import { GateNotice } from './gate-notice';
import { standingOfChurn, standingOfSegments, type EvidenceSubject } from './subject';
import { verdictOf } from './verdict';

afterEach(cleanup);

const quality = churnExample().evidence.quality;
if (quality === null) throw new Error('the example has figures');

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

describe('GateNotice', () => {
  const show = (subject: EvidenceSubject, onOpen = vi.fn()) => render(<GateNotice subject={subject} onOpen={onOpen} />);

  it('says nothing where the numbers may be acted on', () => {
    expect(show(segments()).container).toBeEmptyDOMElement();
  });

  it('names the criterion, its figure and what is needed', async () => {
    const onOpen = vi.fn();
    show(segments(failedSegments), onOpen);
    expect(screen.getByText('These segments are not for acting on')).toBeVisible();
    expect(
      screen.getByText('Separation is 0.399 (95% interval 0.380 to 0.410); needed is at least 0.45.'),
    ).toBeVisible();
    expect(screen.getByText(/newest order is more than 7 days old/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'See the evidence' }));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('says why nothing was measured, and greys nothing that is not there', () => {
    show(segments(nothing));
    expect(screen.getByText('No segments could be found')).toBeVisible();
    expect(screen.getByText(/Fewer than 100 customers/)).toBeVisible();
    expect(screen.queryByText(/in grey/)).toBeNull();
  });

  it('says what keeps risks that passed from being acted on', () => {
    show(churn(weakChurn));
    expect(screen.getByText('Distance from what happened is 0.123; needed is at most 0.10.')).toBeVisible();
  });
});

function Page({ subject }: { subject: EvidenceSubject }) {
  const [shown, show] = useState<EvidenceSubject | null>(null);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          show(subject);
        }}
      >
        open
      </button>
      <EvidenceDrawer
        subject={shown}
        onClose={() => {
          show(null);
        }}
      />
    </>
  );
}

describe('EvidenceDrawer', () => {
  it('answers a number by the keyboard and gives the focus back', async () => {
    render(<Page subject={segments()} />);
    const opener = screen.getByRole('button', { name: 'open' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const drawer = screen.getByRole('dialog', { name: 'Evidence for the segments' });
    expect(
      within(drawer)
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(['Gate', 'Method', 'Data', 'What else was tried']);
    expect(within(drawer).getByText(/4,338 customers, counted by/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });

  it('lists the attempts by their figure, marks the chosen one and says why not the others', async () => {
    render(<Page subject={segments()} />);
    await userEvent.click(screen.getByRole('button', { name: 'open' }));
    const [, first, second] = within(screen.getByRole('table')).getAllByRole('row');
    if (!first || !second) throw new Error('two attempts');
    expect(within(first).getByText('DBSCAN, 2 groups')).toBeVisible();
    expect(first).toHaveTextContent('There are fewer than three groups, the smallest group is too small');
    expect(within(second).getByText('Chosen')).toBeVisible();
  });

  it('shows for churn what recency alone reaches, the data, and a second look at the test', async () => {
    render(<Page subject={churn(churnExample({ quality: { ...quality, secondLook: true } }))} />);
    await userEvent.click(screen.getByRole('button', { name: 'open' }));
    const drawer = screen.getByRole('dialog', { name: 'Evidence for the risks within 30 days' });
    expect(within(drawer).getByText('0.702')).toBeVisible();
    expect(within(drawer).getByText('Nov 10, 2011 to Dec 9, 2011')).toBeVisible();
    expect(within(drawer).getByText(/the period was opened a second time/)).toBeVisible();
    expect(within(drawer).getByText('upload: 18,532')).toBeVisible();
  });
});

it('exports attempts with the names that the service gives them', () => {
  const { header, rows } = attemptsAsRows(segments());
  expect(rows[1]?.[header.indexOf('why')]).toBe('fewer-than-3-segments, smallest-segment-below-5-percent');
  expect(rows[1]?.[header.indexOf('parameters')]).toBe('eps=0.412345 minPoints=21');
});
