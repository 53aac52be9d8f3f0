const rules = new Intl.PluralRules('en');

/** A number as words need it: written already ("1,234"), or as it is. */
export type Counted = string | number;

/** Which of two words goes with a number: "1 order", "2 orders", "1.0 orders", as English has it. */
export function worded<T>(figure: Counted, one: T, many: T): T {
  const single = typeof figure === 'number' ? rules.select(figure) === 'one' : figure === '1';
  return single ? one : many;
}

/** A number with its word: "1 customer", "1,234 customers". */
export const counted = (figure: Counted, one: string, many: string): string => `${figure} ${worded(figure, one, many)}`;
