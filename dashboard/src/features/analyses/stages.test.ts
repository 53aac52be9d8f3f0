import { expect, it } from 'vitest';
import { stageOf } from './stages';

const step = (code: string, figures: Record<string, unknown> = {}) => ({ code, arguments: figures });

it('puts what the service is doing into plain words', () => {
  expect(stageOf(null)).toEqual({ stage: 'reading', doing: '' });
  expect(stageOf(step('reading-activity', { customers: 1500 }))).toEqual({
    stage: 'reading',
    doing: '1,500 customers',
  });
  expect(stageOf(step('reading-activity')).doing).toBe('');
  expect(stageOf(step('checking-consent'))).toEqual({ stage: 'preparing', doing: 'Checking consent' });
  expect(stageOf(step('segments-attempt', { attempt: 7 }))).toEqual({ stage: 'segments', doing: 'Attempt 7' });
  expect(stageOf(step('churn-candidate', { days: 60, candidate: 3 }))).toEqual({
    stage: 'churn',
    doing: 'Within 60 days, model 3',
  });
  expect(stageOf(step('storing')).stage).toBe('storing');
});

it('has words for a step of a later version', () => {
  expect(stageOf(step('churn-weighing'))).toEqual({ stage: 'churn', doing: 'Churn weighing' });
});
