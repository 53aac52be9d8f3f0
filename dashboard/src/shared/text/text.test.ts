import { describe, expect, it } from 'vitest';
import { t } from '.';
import { counted, worded } from './counted';

/** Everything that can be said with one number after another being 1: each text function, called in each way. */
function sayings(node: unknown, path: string): [string, string][] {
  if (typeof node === 'function') {
    const say = node as (...values: unknown[]) => unknown;
    return ['1', 1].flatMap((one): [string, string][] => {
      try {
        const said = say(...Array.from({ length: Math.max(say.length, 1) }, () => one));
        return typeof said === 'string' ? [[path, said]] : sayings(said, path);
      } catch {
        // It is told something else than a number there.
        return [];
      }
    });
  }
  if (typeof node === 'string') return [[path, node]];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => sayings(value, `${path}.${key}`));
}

/** Words that end like a plural and are none, after a number that counts something else. */
const SINGULAR =
  /\b1 (is|was|has|does|needs|allows|holds|as|this|less|access|progress|analysis|across|always|invites)\b/;

describe('words', () => {
  it('never put a plural after a single one', () => {
    const faults = sayings(t, 't').filter(([, said]) => /(^|[^\d.,–-])1 [a-z]+s\b/.test(said) && !SINGULAR.test(said));
    expect(faults).toEqual([]);
  });

  it('write a share without a space, as English does', () => {
    expect(sayings(t, 't').filter(([, said]) => /\d %/.test(said))).toEqual([]);
  });

  it('choose by the number, written or not', () => {
    expect(counted('1', 'order', 'orders')).toBe('1 order');
    expect(counted('1,001', 'order', 'orders')).toBe('1,001 orders');
    expect(counted(1, 'order', 'orders')).toBe('1 order');
    expect(counted(0, 'order', 'orders')).toBe('0 orders');
    expect(worded('1.0', 'day', 'days')).toBe('days');
  });
});
