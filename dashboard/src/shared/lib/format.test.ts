import { afterEach, describe, expect, it } from 'vitest';
import {
  ago,
  bytes,
  change,
  compactMoney,
  count,
  day,
  daysBetween,
  decimal,
  duration,
  instant,
  majorUnits,
  money,
  percent,
  shortDay,
} from './format';
import { localeOf, writeFor } from './locale';

describe('format', () => {
  it('reads minor units by their currency', () => {
    expect(majorUnits({ amount: 1234, currency: 'GBP' })).toBe(12.34);
    expect(majorUnits({ amount: 1234, currency: 'JPY' })).toBe(1234);
    expect(majorUnits({ amount: 1234, currency: 'KWD' })).toBe(1.234);
  });

  it('leaves the minor units out from a thousand on', () => {
    expect(money({ amount: 1234, currency: 'GBP' })).toBe('£12.34');
    expect(money({ amount: 123_456, currency: 'USD' })).toBe('$1,235');
    expect(money({ amount: -123_456, currency: 'USD' })).toBe('-$1,235');
  });

  it('compares with before, and with nothing does not', () => {
    expect(change(110, 100)).toBe('+10.0%');
    expect(change(90, 100)).toBe('−10.0%');
    expect(change(5, 0)).toBeNull();
  });

  it('keeps days free of time zones', () => {
    expect(day('2026-10-31')).toBe('Oct 31, 2026');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('says how long ago and how long', () => {
    const now = new Date('2026-10-31T12:00:00Z');
    expect(ago('2026-10-31T11:55:00Z', now)).toBe('5 minutes ago');
    expect(ago('2026-10-30T12:00:00Z', now)).toBe('yesterday');
    expect(duration(42)).toBe('42 s');
    expect(duration(75)).toBe('1 min 15 s');
    expect(duration(120)).toBe('2 min');
  });

  it('writes shares and sizes', () => {
    expect(percent(0.136)).toBe('13.6%');
    expect(percent(0.05, 0)).toBe('5%');
    expect(bytes(1536)).toBe('1.5 KB');
    expect(bytes(100)).toBe('100 B');
  });
});

/** Spaces that keep a number and its sign together, as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the locale of the browser', () => {
  afterEach(() => {
    writeFor(navigator.languages);
  });

  it.each([
    ['en-GB', '9 Dec 2011', '9 Dec', '12,345', '0.45', '16.5%', '£168,472', '£12.34', '£1.2m'],
    ['en-US', 'Dec 9, 2011', 'Dec 9', '12,345', '0.45', '16.5%', '£168,472', '£12.34', '£1.2M'],
    ['de-DE', '9. Dez. 2011', '9. Dez.', '12.345', '0,45', '16,5 %', '168.472 £', '12,34 £', '1,2 Mio. £'],
    ['fr-FR', '9 déc. 2011', '9 déc.', '12 345', '0,45', '16,5 %', '168 472 £GB', '12,34 £GB', '1,2 M £GB'],
  ])('%s writes dates, numbers, shares and money', (language, ...written) => {
    writeFor([language]);
    const gbp = (amount: number) => ({ amount, currency: 'GBP' });
    expect(
      [
        day('2011-12-09'),
        shortDay('2011-12-09'),
        count(12_345),
        decimal(0.45),
        percent(0.165),
        money(gbp(16_847_200)),
        money(gbp(1234)),
        compactMoney(gbp(123_456_789)),
      ].map(plain),
    ).toEqual(written);
  });

  it('writes the hours as the region counts them', () => {
    const at = new Date(2026, 9, 31, 15, 47).toISOString();
    writeFor(['en-GB']);
    expect(instant(at)).toContain('15:47');
    writeFor(['en-US']);
    expect(plain(instant(at))).toContain('3:47 PM');
  });

  it('is the first that can be used, with digits and years that the words around them have', () => {
    expect(localeOf(['C', 'en-GB'])).toMatch(/^en-GB/);
    expect(localeOf(['not_a tag', '', 'fr'])).toMatch(/^fr/);
    expect(localeOf([])).toMatch(/^en/);
    writeFor(['ar-EG']);
    expect(count(12)).toBe('12');
    writeFor(['th-TH']);
    expect(day('2026-10-31')).toContain('2026');
  });
});
