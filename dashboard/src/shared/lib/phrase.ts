/** Text for people as services send it: a code and its figures, to be worded in `shared/text`. */
export interface Phrase {
  code: string;
  arguments: Record<string, unknown>;
}

/** A number of a phrase; null where it has none of that name. */
export function numberOf(phrase: Phrase, name: string): number | null {
  const value = phrase.arguments[name];
  return typeof value === 'number' ? value : null;
}

/** A text of a phrase; empty where it has none of that name. */
export function textOf(phrase: Phrase, name: string): string {
  const value = phrase.arguments[name];
  return typeof value === 'string' ? value : '';
}

/** A code of a later version than this page, as words: `summing-up` as `Summing up`. */
export function plainly({ code }: Phrase): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
