import { expect, it } from 'vitest';
import { expectedToLeave } from './expected-to-leave';

it('adds up what each segment is expected to lose', () => {
  const segments = [
    { size: 700, churnRisk: 0.3 },
    { size: 1300, churnRisk: 0.5 },
  ];
  expect(expectedToLeave(segments)).toEqual({ customers: 2000, leaving: 860 });
});

it('tells nothing where a risk is not known, or nobody is', () => {
  expect(expectedToLeave([{ size: 700, churnRisk: null }])).toBeNull();
  expect(expectedToLeave([])).toBeNull();
});
