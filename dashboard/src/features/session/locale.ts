/** A value to choose and how it is called. */
export interface Option {
  value: string;
  label: string;
}

/** What most shops are paid in, in the order in which they are offered. */
const COMMON = 'USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK JPY INR BRL MXN ZAR SGD HKD AED'.split(' ');

/** ISO 4217, the currencies in use. Browsers also list what is no longer paid with. */
const IN_USE = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF ' +
    'IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK ' +
    'MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF ' +
    'SAR SBD SCR SDG SEK SGD SHP SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES ' +
    'VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

/** What a currency is called, with its code: US Dollar (USD). */
export const currencyName = (code: string): string => {
  const name = currencyNames.of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
};

const byLabel = (one: Option, other: Option) => one.label.localeCompare(other.label);
const currency = (value: string): Option => ({ value, label: currencyName(value) });

/** The currencies in use that this browser knows: common ones first, then all others by name. */
export const CURRENCIES: readonly Option[] = [
  ...COMMON.map(currency),
  ...Intl.supportedValuesOf('currency')
    .filter((code) => IN_USE.has(code) && !COMMON.includes(code))
    .map(currency)
    .sort(byLabel),
];

/** Zones that browsers still list by an older name, by that name. */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone's present name. */
export const canonicalZone = (zone: string): string => RENAMED[zone] ?? zone;

const CONTINENT = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

/** The zones that this browser knows, by their present names, and UTC. */
export const TIMEZONES: readonly Option[] = [
  'UTC',
  ...[...new Set(Intl.supportedValuesOf('timeZone').map(canonicalZone))].filter((zone) => CONTINENT.test(zone)).sort(),
].map((value) => ({ value, label: value.replaceAll('_', ' ') }));

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
const EURO = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));

/** The currency of the region that the browser is set to; USD where that says nothing. */
export function likelyCurrency(): string {
  const region = new Intl.Locale(navigator.language).region ?? '';
  return EURO.has(region) ? 'EUR' : (BY_REGION[region] ?? 'USD');
}

/** The browser's time zone. */
export function likelyTimezone(): string {
  const zone = canonicalZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return TIMEZONES.some((known) => known.value === zone) ? zone : 'UTC';
}
