import { t } from '@/shared/text';

type Reason = keyof typeof t.connections.reasons;

const BY_CODE: Record<string, Reason> = {
  'vendor-credentials-refused': 'refused',
  'vendor-scope-missing': 'scope',
  'vendor-limit': 'limit',
  'vendor-unavailable': 'away',
  'vendor-answer-unexpected': 'strange',
  'vendor-answer-too-large': 'strange',
  disconnected: 'disconnected',
};

/** Why a vendor could not be asked, in words for a person, and whether a new token is the way out. */
export interface ReasonInWords {
  title: string;
  detail: string;
  /** What the vendor or the service said itself, for who wants to know. */
  said: string;
  renews: boolean;
}

/** Whether a problem is between us and a vendor, and not one of ours. */
export const isVendors = (code: string): boolean => code.startsWith('vendor-');

/**
 * A problem with a vendor in plain words.
 *
 * @param again the time of day from which on it may work, where that is known
 */
export function reasonInWords(
  problem: { code: string; detail: string },
  vendor: string,
  again: string | null = null,
): ReasonInWords {
  const reason = BY_CODE[problem.code] ?? 'unknown';
  const words = t.connections.reasons[reason];
  return {
    title: words.title(vendor),
    detail: words.detail(vendor, again),
    said: problem.detail,
    renews: reason === 'refused' || reason === 'scope',
  };
}
