import { expect, it } from 'vitest';
import { stageOf } from './stages';

it('puts what the service is doing into plain words', () => {
  expect(stageOf(null)).toEqual({ stage: 'reading', doing: '' });
  expect(stageOf('consent')).toEqual({ stage: 'preparing', doing: 'Checking consent' });
  expect(stageOf('segments, attempt 7')).toEqual({ stage: 'segments', doing: 'Attempt 7' });
  expect(stageOf('churn within 60d, candidate 3')).toEqual({ stage: 'churn', doing: 'Within 60 days, model 3' });
  expect(stageOf('storing').stage).toBe('storing');
});

it('tells a step that it does not know in its own words', () => {
  expect(stageOf('churn, weighing')).toEqual({ stage: 'churn', doing: 'churn, weighing' });
});
