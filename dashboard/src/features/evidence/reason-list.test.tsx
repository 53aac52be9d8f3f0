import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { lastOrderExample } from '@/shared/api/eyes-examples';
import type { ReasonLine } from '@/shared/api/eyes-shapes';
import { ReasonsInLine } from './reason-list';

const raises = lastOrderExample(107);
const lowers: ReasonLine = {
  code: 'orders',
  direction: 'lowers',
  arguments: { orders: 9, usual: 3, ofCustomers: 3488 },
};

it.each<[string, ReasonLine[]]>([
  ['Raises the risk: last order 107 days ago, where 32 is usual', [raises]],
  ['Raises the risk: last order 107 days ago, where 32 is usual; 2 lower it', [raises, lowers, lowers]],
  [
    'Raises the risk: last order 107 days ago, where 32 is usual, and one more; one lowers it',
    [raises, raises, lowers],
  ],
  ['Lowers the risk: 9 orders so far, where 3 is usual, and one more; 2 raise it', [lowers, lowers, raises, raises]],
])('says in a line which way the other reasons go: %s', (line, reasons) => {
  render(<ReasonsInLine reasons={reasons} />);
  expect(screen.getByRole('button')).toHaveAccessibleName(line);
});
