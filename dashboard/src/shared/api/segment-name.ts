import type { Phrase } from '@/shared/lib/phrase';
import { t } from '@/shared/text';

/** What a segment is called: the name that people gave it, else the one that its figures suggest. */
export const segmentName = ({ name, renamed }: { name: Phrase; renamed: string | null }): string =>
  renamed ?? t.phrases.name(name);
