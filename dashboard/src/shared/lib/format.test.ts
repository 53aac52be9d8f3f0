import { describe, expect, it } from 'vitest';
import { ago, bytes, change, day, daysBetween, duration, majorUnits, money, percent } from './format';

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
    expect(change(110, 100)).toBe('+10.0 %');
    expect(change(90, 100)).toBe('−10.0 %');
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
    expect(percent(0.136)).toBe('13.6 %');
    expect(bytes(1536)).toBe('1.5 KB');
    expect(bytes(100)).toBe('100 B');
  });
});
