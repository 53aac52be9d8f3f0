import { besideLimit, riskShare } from '@/shared/lib/figures';
import { count, decimal, money, percent, type Money } from '@/shared/lib/format';
import { plainly, type Phrase } from '@/shared/lib/phrase';
import { counted } from '../counted';
import { evidence } from './evidence';

/** The words for every code of a kind; `A` tells the arguments of each. */
type Words<A> = { [C in keyof A]: (given: A[C]) => string };

/** Words phrases of a kind. A code of a later version is told by itself, which is better than nothing. */
const worded =
  <A>(words: Words<A>) =>
  (phrase: Phrase): string => {
    const known = Object.hasOwn(words, phrase.code) ? words[phrase.code as keyof A] : undefined;
    return known ? known(phrase.arguments as A[keyof A]) : plainly(phrase);
  };

const days = (number: number) => counted(count(number), 'day', 'days');
const orders = (number: number) => counted(count(number), 'order', 'orders');
const customers = (number: number) => counted(count(number), 'customer', 'customers');
const times = (number: number) => `${besideLimit(number, 0, decimal, 1)} times`;
/** Days of which there may be less than one, and never none. */
const someDays = (number: number) => counted(besideLimit(number, 0, decimal, 0), 'day', 'days');

/** What a segment's name claims, each true of nearly all of its members. */
interface Claims {
  orderedWithin?: number;
  silentOver?: number;
  ordersAtLeast?: number;
  ordersAtMost?: number;
  spendAtLeast?: Money;
  spendAtMost?: Money;
  number?: number;
}

function ordersClaimed({ ordersAtLeast: least, ordersAtMost: most }: Claims): string | null {
  if (least !== undefined && most !== undefined) return `${count(least)} to ${count(most)} orders`;
  if (least !== undefined) return `${count(least)} or more orders`;
  return most === undefined ? null : `up to ${orders(most)}`;
}

function spendClaimed({ spendAtLeast: least, spendAtMost: most }: Claims): string | null {
  if (least && most) return `${money(least)} to ${money(most)} spent`;
  if (least) return `${money(least)} or more spent`;
  return most ? `up to ${money(most)} spent` : null;
}

function silenceClaimed({ orderedWithin: within, silentOver: over }: Claims): string | null {
  if (within !== undefined && over !== undefined) return `last order ${count(over)} to ${count(within)} days ago`;
  if (within !== undefined) return `ordered within ${days(within)}`;
  return over === undefined ? null : `silent over ${days(over)}`;
}

/** A name with what it claims, without what the noun says already. */
const named =
  (noun: string, said: (keyof Claims)[] = []) =>
  (given: Claims): string => {
    const rest: Claims = Object.fromEntries(
      Object.entries(given).filter(([claim]) => !said.includes(claim as keyof Claims)),
    );
    const number = rest.number === undefined ? null : `group ${count(rest.number)}`;
    return [noun, ordersClaimed(rest), spendClaimed(rest), silenceClaimed(rest), number]
      .filter((part) => part !== null)
      .join(', ');
  };

const repeatBuyers = (given: Claims) =>
  named('Repeat buyers', given.ordersAtLeast === 2 && given.ordersAtMost === undefined ? ['ordersAtLeast'] : [])(given);

const names: Words<Record<NameCode, Claims>> = {
  'one-time-buyers': named('One-time buyers', ['ordersAtLeast', 'ordersAtMost']),
  'repeat-buyers': repeatBuyers,
  'occasional-buyers': named('Occasional buyers'),
  'big-spenders': named('Big spenders'),
  'small-spenders': named('Small spenders'),
  customers: named('Customers'),
};
type NameCode =
  'one-time-buyers' | 'repeat-buyers' | 'occasional-buyers' | 'big-spenders' | 'small-spenders' | 'customers';

interface DaysUsual {
  days: number;
  usual: number;
}
interface OrdersUsual {
  orders: number;
  usual: number;
}

/** Why a risk is higher or lower than usual, as it goes on in a sentence. */
const reasons: Words<{
  'last-order': DaysUsual;
  'own-rhythm': { days: number; gap: number; times: number };
  orders: OrdersUsual;
  'orders-lately': OrdersUsual & { days: number };
  spend: { spend: Money; usual: Money };
  'order-value': { value: Money; usual: Money };
  'last-order-value': { value: Money; usual: Money };
  'first-order': DaysUsual;
}> = {
  'last-order': (given) => `last order ${days(given.days)} ago, where ${count(given.usual)} is usual`,
  'own-rhythm': (given) =>
    `${days(given.days)} without an order, ${times(given.times)} as long as usual between the own orders (${someDays(given.gap)})`,
  orders: (given) => `${orders(given.orders)} so far, where ${count(given.usual)} is usual`,
  'orders-lately': (given) =>
    `${orders(given.orders)} in the last ${days(given.days)}, where ${count(given.usual)} is usual`,
  spend: (given) => `${money(given.spend)} spent so far, where ${money(given.usual)} is usual`,
  'order-value': (given) => `${money(given.value)} an order, where ${money(given.usual)} is usual`,
  'last-order-value': (given) => `a last order of ${money(given.value)}, where ${money(given.usual)} is usual`,
  'first-order': (given) => `a customer for ${days(given.days)}, where ${count(given.usual)} is usual`,
};

const descriptions: Words<{
  'segment-medians': { customers: number; recencyDays: number; orders: number; spend: Money };
}> = {
  'segment-medians': (given) =>
    `Of its ${customers(given.customers)}, the one in the middle ordered last ${days(given.recencyDays)} ago, has ${orders(given.orders)} and ${money(given.spend)} spent so far.`,
};

/** A share of which a sentence says that it is less than half. */
const belowHalf = (share: number) => besideLimit(share, 0.5, percent, 0);

const notes: Words<{
  'rename-dropped': { name: string; customers: number; largestShare: number };
  'rename-displaced': { name: string; customers: number; by: string };
}> = {
  'rename-dropped': (given) =>
    `The name “${given.name}” was dropped. Of the ${customers(given.customers)} who had it, no segment of this analysis holds half; the most in one are ${belowHalf(given.largestShare)}.`,
  'rename-displaced': (given) =>
    `The name “${given.name}” was dropped. ${given.customers === 1 ? 'The one customer who had it is' : `At least half of the ${customers(given.customers)} who had it are`} in a segment that took the name “${given.by}”, which as many of its customers or more had.`,
};

const changes: Words<{ 'order-today': { risk: number; usual: number } }> = {
  'order-today': ({ risk, usual }) => {
    const to = besideLimit(risk, usual, riskShare, 0);
    const average = besideLimit(usual, risk, riskShare, 0);
    return to === average
      ? `An order today would take the risk below the average; both are ${to}.`
      : `An order today would take the risk to ${to}, below the average of ${average}.`;
  },
};

const definitions: Words<{ 'no-order-in-window': { days: number } }> = {
  'no-order-in-window': (given) => `no order within the next ${days(given.days)}`,
};

const lists: Words<{ 'at-risk': { days: number }; lapsed: { days: number } }> = {
  'at-risk': (given) => `Customers at risk within ${days(given.days)}`,
  lapsed: (given) => `Win-back: no order for over ${days(given.days)}`,
};

interface Failed {
  reasons: string[];
}
const reasonsInOne = ({ reasons: codes }: Failed) => codes.map((code) => evidence.reason(code)).join(' ');

interface Compared {
  on: string;
}
const on = ({ on: how }: Compared) =>
  how === 'five-folds' ? 'in five comparisons inside the past' : 'on the window after the past';

/** Why something that was tried was taken, or was not. */
const whys: Words<{
  'highest-silhouette': object;
  'as-high-and-more-stable': object;
  'as-high-but-less-stable': object;
  'lower-silhouette': object;
  'failed-conditions': Failed;
  'nothing-passes-best-shaped': Failed;
  'highest-area': Compared;
  'simplest-near-highest': Compared & { highest: number };
  'highest-but-not-surely': Compared;
  'below-highest': Compared & { by: number };
  'not-better-than-simpler': Compared;
  'failed-on-test': object;
}> = {
  'highest-silhouette': () => 'The clearest separation of those that pass.',
  'as-high-and-more-stable': () => 'As clearly apart as the best, and more stable.',
  'as-high-but-less-stable': () => 'As clearly apart as the best, but less stable.',
  'lower-silhouette': () => 'Less clearly apart than the one taken.',
  'failed-conditions': reasonsInOne,
  'nothing-passes-best-shaped': (given) => `Nothing passes; of all, this has the best shape. ${reasonsInOne(given)}`,
  'highest-area': (given) => `Ranked best ${on(given)}.`,
  'simplest-near-highest': (given) =>
    `The simplest that nothing surely beats ${on(given)}; the best reached ${decimal(given.highest, 3)}.`,
  'highest-but-not-surely': (given) => `Ranked best ${on(given)}, but not surely better than a simpler one.`,
  'below-highest': (given) => `${besideLimit(given.by, 0, decimal, 3)} below the best ${on(given)}.`,
  'not-better-than-simpler': (given) => `Not surely better than a simpler one ${on(given)}.`,
  'failed-on-test': () => 'Did not hold on the test period.',
};

/** Words for what the services tell by codes, a function for each kind. */
export const phrases = {
  name: worded(names),
  reason: worded(reasons),
  description: worded(descriptions),
  note: worded(notes),
  change: worded(changes),
  definition: worded(definitions),
  list: worded(lists),
  why: worded(whys),
};
