import { t } from '@/shared/text';

/** Why rows are rejected, of a preview or of an import. */
export interface Reason {
  code: string;
  count: number;
  /** Of the first of them, from 1; 0 where it is not about one line. */
  firstLine: number;
}

/** What was guessed or is worth knowing, by its code. */
export interface Note {
  code: string;
  arguments: Record<string, unknown>;
}

const plain = (code: string) => code.replaceAll('-', ' ');

/** Why a row is rejected, for people; a code that we have no words for in its own. */
export const reasonWords = (code: string): string => t.imports.reasons[code] ?? plain(code);

/** A note for people; a code that we have no words for in its own. */
export const noteWords = (note: Note): string => t.imports.notes[note.code]?.(note.arguments) ?? plain(note.code);
