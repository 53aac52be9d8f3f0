import { expect, it } from 'vitest';
import { TESTED } from '@/shared/api/eyes-examples';
import { expectedToLeave } from './expected-to-leave';

const tested = (customers: number) => ({ ...TESTED, customers });

it('adds up what each segment is expected to lose of those whom the test covers', () => {
  const segments = [
    { tested: tested(700), churnRisk: 0.3 },
    { tested: tested(1300), churnRisk: 0.5 },
    { tested: null, churnRisk: null },
  ];
  expect(expectedToLeave(segments)).toEqual({ customers: 2000, leaving: 860 });
});

it('tells nothing where no risk is known, or nobody is', () => {
  expect(expectedToLeave([{ tested: tested(700), churnRisk: null }])).toBeNull();
  expect(expectedToLeave([])).toBeNull();
});
