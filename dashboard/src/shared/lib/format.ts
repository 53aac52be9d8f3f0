/** An amount in minor units, as the API has it. */
export interface Money {
  amount: number;
  currency: string;
}

const locale = 'en';
const DAY_MS = 86_400_000;
const currencies = new Map<string, Intl.NumberFormat>();

function currencyFormat(currency: string, compact: boolean): Intl.NumberFormat {
  const key = `${currency}${compact ? '~' : ''}`;
  let format = currencies.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      ...(compact ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } : {}),
    });
    currencies.set(key, format);
  }
  return format;
}

/** Major units of an amount: 1234 GBP is 12.34, 1234 JPY is 1234. */
export function majorUnits({ amount, currency }: Money): number {
  const digits = currencyFormat(currency, false).resolvedOptions().maximumFractionDigits ?? 2;
  return amount / 10 ** digits;
}

/** £12.34; from a thousand major units on without the minor ones, which nobody compares there. */
export function money(value: Money): string {
  const major = majorUnits(value);
  if (Math.abs(major) < 1000) return currencyFormat(value.currency, false).format(major);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    maximumFractionDigits: 0,
  }).format(major);
}

/** £1.2M, for headlines and axes. */
export const compactMoney = (value: Money): string => currencyFormat(value.currency, true).format(majorUnits(value));

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
/** 12,345 */
export const count = (value: number): string => whole.format(value);

const compacted = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
/** 12.3K */
export const compactCount = (value: number): string => compacted.format(value);

/** 0.553 with as many places as asked for. */
export const decimal = (value: number, places = 2): string =>
  value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places });

/** 0.136 as 13.6 %. */
export const percent = (share: number, places = 1): string =>
  `${(share * 100).toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places })} %`;

/** +12.3 %, or null where there is nothing to compare with. */
export function change(now: number, before: number): string | null {
  if (before === 0) return null;
  const share = now / before - 1;
  const text = percent(Math.abs(share));
  return share < 0 ? `−${text}` : `+${text}`;
}

const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
/** 2026-10-31 as Oct 31, 2026. */
export const day = (isoDay: string): string => dayFormat.format(new Date(`${isoDay}T00:00:00Z`));

const monthFormat = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
/** 2026-10 as Oct 2026. */
export const month = (isoMonth: string): string => monthFormat.format(new Date(`${isoMonth}-01T00:00:00Z`));

const shortDayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
/** 2026-10-31 as Oct 31, where the year is plain. */
export const shortDay = (isoDay: string): string => shortDayFormat.format(new Date(`${isoDay}T00:00:00Z`));

/** Which day it is in a time zone. */
export const today = (timeZone: string, now: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

const instantFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
/** An instant in the reader's own time zone. */
export const instant = (iso: string): string => instantFormat.format(new Date(iso));

const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
/** The time of day of an instant, in the reader's own time zone. */
export const clock = (at: number): string => clockFormat.format(at);

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
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
  return `${value.toLocaleString(locale, { maximumFractionDigits: unit === 0 ? 0 : 1 })} ${UNITS[unit] ?? ''}`;
}

/** Words as they begin a sentence. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
