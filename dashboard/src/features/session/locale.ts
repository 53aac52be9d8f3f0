const asOption = (value: string) => ({ value, label: value });

/** The currencies that this browser knows, ISO 4217. */
export const CURRENCIES = Intl.supportedValuesOf('currency').map(asOption);

/** The time zones that this browser knows, and UTC, which not every browser lists. */
export const TIMEZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map(asOption);

const BY_REGION: Record<string, string> = {
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  JP: 'JPY',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
  PL: 'PLN',
  CZ: 'CZK',
  ZA: 'ZAR',
};
const EURO = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));

/** The currency of the region that the browser is set to; USD where that says nothing. */
export function likelyCurrency(): string {
  const region = new Intl.Locale(navigator.language).region ?? '';
  return EURO.has(region) ? 'EUR' : (BY_REGION[region] ?? 'USD');
}

/** The browser's time zone. */
export function likelyTimezone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return TIMEZONES.some((known) => known.value === zone) ? zone : 'UTC';
}
