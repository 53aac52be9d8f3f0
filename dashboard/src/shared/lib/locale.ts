/** Where the reader's browser names no locale that can be used. */
const FALLBACK = 'en';

/** Digits and years as the words around them have them, whatever the region's own are. */
const PLAIN = { numberingSystem: 'latn', calendar: 'gregory' };

function usable(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag, PLAIN).toString();
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0 ? locale : null;
  } catch {
    // Some browsers hand out tags that are none, such as "C".
    return null;
  }
}

/** The first of the languages a browser names by which dates and numbers can be written. */
export function localeOf(languages: readonly string[]): string {
  for (const tag of languages) {
    const locale = usable(tag);
    if (locale !== null) return locale;
  }
  return usable(FALLBACK) ?? FALLBACK;
}

let current = localeOf(navigator.languages);
const formats = new Map<string, unknown>();

/** By which locale dates, numbers and money are written. The words around them are English, whatever it is. */
export const locale = (): string => current;

/** Writes by other languages from now on. */
export function writeFor(languages: readonly string[]): void {
  current = localeOf(languages);
  formats.clear();
}

/** A format of the reader's locale, made once. */
export function inLocale<T>(key: string, make: (locale: string) => T): T {
  if (!formats.has(key)) formats.set(key, make(current));
  return formats.get(key) as T;
}

addEventListener('languagechange', () => {
  writeFor(navigator.languages);
});
