import { describe, expect, it } from 'vitest';
import type { AnalysisSummary } from '@/shared/api/eyes-shapes';
import { churnIn, obstacles, segmentsStanding } from './summary';

const summary: AnalysisSummary = {
  analysisId: 'one',
  asOf: '2026-10-31',
  customers: 4338,
  segments: 3,
  segmentGate: 'passed',
  silhouette: 0.5532,
  churn: [
    { window: '30d', gate: 'passed', actionable: true, auc: 0.783 },
    { window: '60d', gate: 'passed', actionable: false, auc: 0.814 },
    { window: '90d', gate: 'failed', actionable: false, auc: null },
  ],
};

describe('a summary', () => {
  it('tells how well each figure is supported', () => {
    expect(segmentsStanding(summary)).toBe('passed');
    expect(churnIn(summary, '30d')).toEqual({ auc: 0.783, standing: 'passed' });
    expect(churnIn(summary, '60d')?.standing).toBe('weak');
    expect(churnIn(summary, '90d')?.standing).toBe('none');
  });

  it('of an older analysis leaves out what it did not tell', () => {
    const older: AnalysisSummary = {
      analysisId: 'old',
      asOf: '2026-09-30',
      customers: 10,
      segments: 2,
      gate: 'failed',
    };
    expect(segmentsStanding(older)).toBe('failed');
    expect(churnIn(older, '30d')).toBeUndefined();
    expect(obstacles(older)).toEqual([{ kind: 'segments', window: '30d', analysis: 'old' }]);
  });

  it('names whose evidence is in the way of acting', () => {
    expect(obstacles(summary).map(({ kind, window }) => [kind, window])).toEqual([
      ['churn', '60d'],
      ['churn', '90d'],
    ]);
  });

  it('says once that nothing could be measured', () => {
    expect(obstacles({ ...summary, segmentGate: 'failed', silhouette: null })).toHaveLength(1);
  });
});
