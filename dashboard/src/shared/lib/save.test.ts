import { expect, it } from 'vitest';
import { toCsv } from './save';

it('quotes what needs it and keeps text from running as a formula', () => {
  expect(
    toCsv(
      ['name', 'spend'],
      [
        ['Smith, "Jo"', 12],
        ['=1+1', -3],
        ['＋1', 0],
        ['\n=1', 0.5],
        [null, undefined],
      ],
    ),
  ).toBe('\uFEFFname,spend\r\n"Smith, ""Jo""",12\r\n\'=1+1,-3\r\n\'＋1,0\r\n"\'\n=1",0.5\r\n,\r\n');
});
