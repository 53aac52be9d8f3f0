import { inLocale } from './locale';

/** An amount in minor units, as the API has it. */
export interface Money {
  amount: number;
  currency: string;
}

const DAY_MS = 86_400_000;

const inCurrency = (currency: string, options: Intl.NumberFormatOptions = {}) =>
  inLocale(
    `${currency} ${JSON.stringify(options)}`,
    (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency, ...options }),
  );

const numbers = (options: Intl.NumberFormatOptions) =>
  inLocale(JSON.stringify(options), (locale) => new Intl.NumberFormat(locale, options));

const places = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

const dates = (options: Intl.DateTimeFormatOptions) =>
  inLocale(`date ${JSON.stringify(options)}`, (locale) => new Intl.DateTimeFormat(locale, options));

/** Major units of an amount: 1234 GBP is 12.34, 1234 JPY is 1234. */
export function majorUnits({ amount, currency }: Money): number {
  const digits = inCurrency(currency).resolvedOptions().maximumFractionDigits ?? 2;
  return amount / 10 ** digits;
}

/** £12.34; from a thousand major units on without the minor ones, which nobody compares there. */
export function money(value: Money): string {
  const major = majorUnits(value);
  const options = Math.abs(major) < 1000 ? {} : { maximumFractionDigits: 0 };
  return inCurrency(value.currency, options).format(major);
}

const COMPACT = { notation: 'compact', maximumFractionDigits: 1 } as const;

/** £1.2M, for headlines and axes. */
export const compactMoney = (value: Money): string =>
  inCurrency(value.currency, { ...COMPACT, minimumFractionDigits: 0 }).format(majorUnits(value));

/** 12,345 */
export const count = (value: number): string => numbers({ maximumFractionDigits: 0 }).format(value);

/** 12.3K */
export const compactCount = (value: number): string => numbers(COMPACT).format(value);

/** 0.553 with as many places as asked for. */
export const decimal = (value: number, digits = 2): string => numbers(places(digits)).format(value);

/** 0.136 as 13.6%, or as the reader's region writes it. */
export const percent = (share: number, digits = 1): string =>
  numbers({ style: 'percent', ...places(digits) }).format(share);

/** +12.3%, or null where there is nothing to compare with. */
export function change(now: number, before: number): string | null {
  if (before === 0) return null;
  const share = now / before - 1;
  const text = percent(Math.abs(share));
  return share < 0 ? `−${text}` : `+${text}`;
}

const atMidnight = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);

/** 2026-10-31 as 31 Oct 2026 or Oct 31, 2026. */
export const day = (isoDay: string): string =>
  dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atMidnight(isoDay));

/** 2026-10 as Oct 2026. */
export const month = (isoMonth: string): string =>
  dates({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atMidnight(`${isoMonth}-01`));

/** 2026-10-31 as 31 Oct, where the year is plain. */
export const shortDay = (isoDay: string): string =>
  dates({ day: 'numeric', month: 'short', timeZone: 'UTC' }).format(atMidnight(isoDay));

/** Which day it is in a time zone. */
export const today = (timeZone: string, now: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** An instant in a time zone, or else in the reader's own. */
export const instant = (iso: string, timeZone?: string): string =>
  dates({ dateStyle: 'medium', timeStyle: 'short', ...(timeZone === undefined ? {} : { timeZone }) }).format(
    new Date(iso),
  );

/** The time of day of an instant, in the reader's own time zone. */
export const clock = (at: number): string => dates({ timeStyle: 'short' }).format(at);

/** Words, and so of the language of the other words. */
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
];

/** 5 minutes ago. */
export function ago(iso: string, now: Date = new Date()): string {
  let value = (new Date(iso).getTime() - now.getTime()) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(value) < size) return relative.format(Math.round(value), unit);
    value /= size;
  }
  return relative.format(Math.round(value), 'year');
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The day so many days after another. */
export const addDays = (isoDay: string, days: number): string =>
  new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 75 s as 1 min 15 s; 42 s as 42 s. */
export function duration(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  if (rounded < 60) return `${rounded} s`;
  const minutes = Math.floor(rounded / 60);
  if (minutes < 60) return rounded % 60 === 0 ? `${minutes} min` : `${minutes} min ${rounded % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const UNITS = ['B', 'KB', 'MB', 'GB'];
/** 1,536 bytes as 1.5 KB. */
export function bytes(size: number): string {
  let value = size;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${numbers({ maximumFractionDigits: unit === 0 ? 0 : 1 }).format(value)} ${UNITS[unit] ?? ''}`;
}

/** Words as they begin a sentence. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
