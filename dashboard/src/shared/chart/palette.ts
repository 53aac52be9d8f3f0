import { useDark } from '@/shared/lib/theme';

/** The page's colours as a canvas needs them. */
export interface Palette {
  ink: string;
  faint: string;
  line: string;
  surface: string;
  accent: string;
  accentSoft: string;
  /** Eight that are told apart in either theme, by colour-blind people too. */
  series: readonly string[];
}

const known = new Map<string, Palette>();

/** Read from the document once a theme; the same object every time after, so that charts are not drawn anew. */
function read(theme: 'light' | 'dark'): Palette {
  const before = known.get(theme);
  if (before) return before;
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const palette = {
    ink: color('ink'),
    faint: color('ink-faint'),
    line: color('line'),
    surface: color('surface'),
    accent: color('accent'),
    accentSoft: color('accent-soft'),
    series: Array.from({ length: 8 }, (_, index) => color(`series-${index + 1}`)),
  };
  known.set(theme, palette);
  return palette;
}

/** The palette of the theme in use. */
export function usePalette(): Palette {
  const dark = useDark();
  return read(dark ? 'dark' : 'light');
}

/** The colour of the nth series, as CSS has it. */
export const seriesColor = (index: number): string => `var(--series-${(index % 8) + 1})`;
