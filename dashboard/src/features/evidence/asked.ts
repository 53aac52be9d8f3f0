import { WINDOWS, type Window } from '@/shared/api/client';
import type { EvidenceSubject } from './subject';

/** Whose evidence is to be shown. */
export interface Asked {
  kind: EvidenceSubject['kind'];
  window: Window;
  analysis: string;
}

/** What a subject is asked for by. */
export const askedOf = ({ kind, report }: EvidenceSubject): Asked => ({
  kind,
  window: report.window,
  analysis: report.analysisId,
});

const KINDS = ['segments', 'churn'] as const;

/** As it stands in a page's address: `churn.60d.` and the analysis. */
export const toAddress = ({ kind, window, analysis }: Asked): string => [kind, window, analysis].join('.');

/** What an address asks for; null where that is nothing, or nothing that is known. */
export function fromAddress(text: string | null): Asked | null {
  if (text === null) return null;
  const [first, second, analysis] = text.split('.');
  const kind = KINDS.find((known) => known === first);
  const window = WINDOWS.find((known) => known === second);
  return kind && window && analysis ? { kind, window, analysis } : null;
}
