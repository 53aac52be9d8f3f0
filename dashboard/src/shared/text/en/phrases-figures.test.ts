import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locale, writeFor } from '@/shared/lib/locale';
import { plainly } from '@/shared/lib/phrase';
import { phrases } from './phrases';

/*
 * Holds what a sentence says, as a reader reads its figures, against the figures that it was made of: over many of
 * them, near each other and far apart. Rounded, they must still say what the sentence says of them.
 */

const before = locale();
beforeAll(() => {
  writeFor(['en-GB']);
});
afterAll(() => {
  writeFor([before]);
});

/** Figures by chance, and the same ones in each run. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32) * below;
  };
}

/** How far apart two figures may be that a sentence tells apart. */
const GAPS = [0.3, 0.1, 0.03, 0.01, 0.004, 0.002, 0.0006, 0.00004, 0.0000003];

/** A share beside a higher one, over and over, at every distance. */
function pairs(highest: number): [lower: number, higher: number][] {
  const random = chance(7);
  return Array.from({ length: 4000 }, (_, run) => {
    const higher = 0.0002 + random(highest - 0.0002);
    const gap = GAPS[run % GAPS.length] ?? 0;
    return [Math.max(higher - gap * (0.5 + random(0.5)), higher / 2), higher];
  });
}

/** The figures of a text, as they are read: "1,234.5" is one; "over 99%" is more than 99, "under 1%" less than 1. */
const figuresOf = (text: string): number[] =>
  [...text.matchAll(/(over |under )?(?:£)?(\d[\d,]*(?:\.\d+)?)(%)?/g)].map(([, beyond, figure = '', share]) => {
    const read = Number(figure.replaceAll(',', ''));
    return share === undefined || beyond === undefined ? read : read + (beyond === 'over ' ? 0.5 : -0.5);
  });

describe('the words for figures', () => {
  it('never say of a risk that it is below the average, and show it there or above', () => {
    let both = 0;
    for (const [risk, usual] of pairs(1)) {
      const said = phrases.change({ code: 'order-today', arguments: { risk, usual } });
      const [shown = Number.NaN, average] = figuresOf(said);
      if (average === undefined) {
        both += 1;
        expect(said).toMatch(/below the average; both are (over 99%|under 1%|\d+%)\.$/);
      } else {
        expect(shown, said).toBeLessThan(average);
      }
    }
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(1000);
  });

  it('never say of a share that it is less than half, and show a half', () => {
    for (let customers = 1; customers <= 3000; customers += 1) {
      for (const held of new Set([0, Math.floor(customers / 3), Math.ceil(customers / 2) - 1])) {
        const said = phrases.note({
          code: 'rename-dropped',
          arguments: { name: 'VIPs', customers, largestShare: held / customers },
        });
        expect(figuresOf(said).at(-1), said).toBeLessThan(50);
      }
    }
  });

  it('never say of a displaced name that nobody holds half', () => {
    const said = phrases.note({ code: 'rename-displaced', arguments: { name: 'Few', customers: 10, by: 'Many' } });
    expect(said).toBe(
      'The name “Few” was dropped. At least half of the 10 customers who had it are in a segment that took the name “Many”, which as many of its customers or more had.',
    );
    expect(phrases.note({ code: 'rename-displaced', arguments: { name: 'Few', customers: 1, by: 'Many' } })).toContain(
      'The one customer who had it is in a segment',
    );
  });

  it('never say of something that it is below the best by nothing', () => {
    for (const by of [0.3, 0.0213, 0.0006, 0.0004, 0.00004, 0.0000007]) {
      const said = phrases.why({ code: 'below-highest', arguments: { on: 'next-window', by } });
      expect(Number(said.split(' ')[0]), said).toBeGreaterThan(0);
    }
  });

  it('never count no days between orders, nor no times as long', () => {
    for (const [days, gap] of [
      [1, 0.25],
      [3, 0.4],
      [1, 31],
      [1, 400],
      [161, 40.2],
    ] as const) {
      const said = phrases.reason({ code: 'own-rhythm', arguments: { days, gap, times: days / gap } });
      expect(figuresOf(said).slice(1), said).not.toContain(0);
    }
  });

  // A reason is given where the figure is a tenth from what is usual, and differs from it by whole days, orders, or
  // minor units.
  const reasons = [
    ['last-order', 'days', {}],
    ['orders', 'orders', {}],
    ['orders-lately', 'orders', { days: 90 }],
    ['first-order', 'days', {}],
  ] as const;
  it.each(reasons)('show the figure of %s on the side of the usual where it is', (code, name, more) => {
    const random = chance(11);
    for (let run = 0; run < 2000; run += 1) {
      const usual = Math.round(2 * random(run % 2 === 0 ? 12 : 900)) / 2;
      const figure = Math.round(random(run % 3 === 0 ? 12 : 900));
      if (Math.abs(figure - usual) < 0.1 * usual || figure === Math.round(usual)) continue;
      const said = phrases.reason({ code, arguments: { [name]: figure, usual, ...more } });
      const figures = figuresOf(said);
      const [shown = Number.NaN, shownUsual = Number.NaN] = [figures[0], figures.at(-1)];
      expect(Math.sign(shown - shownUsual), said).toBe(Math.sign(figure - usual));
    }
  });

  it.each([
    ['spend', 'spend'],
    ['order-value', 'value'],
    ['last-order-value', 'value'],
  ] as const)('show the money of %s on the side of the usual where it is', (code, name) => {
    const random = chance(13);
    for (let run = 0; run < 2000; run += 1) {
      const usual = Math.round(random(10 ** (1 + (run % 7))));
      const amount = Math.round(usual * (run % 2 === 0 ? 0.89 - random(0.5) : 1.11 + random(2)));
      if (amount === usual) continue;
      const given = { [name]: { amount, currency: 'GBP' }, usual: { amount: usual, currency: 'GBP' } };
      const said = phrases.reason({ code, arguments: given });
      const [shown = Number.NaN, shownUsual = Number.NaN] = figuresOf(said);
      expect(Math.sign(shown - shownUsual), said).toBe(Math.sign(amount - usual));
    }
  });

  it('write the limits of a name as they are', () => {
    for (let magnitude = 0; magnitude < 7; magnitude += 1) {
      for (const step of [1, 2, 5]) {
        const limit = step * 10 ** magnitude;
        const spend = { amount: limit * 100, currency: 'GBP' };
        const least = phrases.name({ code: 'big-spenders', arguments: { spendAtLeast: spend } });
        const most = phrases.name({ code: 'small-spenders', arguments: { spendAtMost: spend } });
        expect([figuresOf(least), figuresOf(most)]).toEqual([[limit], [limit]]);
      }
    }
  });

  it('are not those for a code that is not known', () => {
    for (const code of ['rename-displaced', 'rename-dropped']) {
      const phrase = { code, arguments: { name: 'VIPs', customers: 3, by: 'Many', largestShare: 0.2 } };
      expect(phrases.note(phrase)).not.toBe(plainly(phrase));
    }
  });
});
