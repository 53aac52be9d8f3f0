import { t } from '@/shared/text';

type Reason = keyof typeof t.connections.reasons;

const REFUSED = 'vendor-credentials-refused';
const RENEWED = 'token-renewed';

const BY_CODE: Record<string, Reason> = {
  [REFUSED]: 'refused',
  [RENEWED]: 'renewed',
  'vendor-scope-missing': 'scope',
  'vendor-limit': 'limit',
  'vendor-unavailable': 'away',
  'vendor-answer-unexpected': 'strange',
  'vendor-answer-too-large': 'strange',
  disconnected: 'disconnected',
  'local-database-full': 'full',
};

/** Why a vendor could not be asked, in words for a person, and whether a new token is the way out. */
export interface ReasonInWords {
  title: string;
  detail: string;
  /** What the vendor or the service said itself, for who wants to know. */
  said: string;
  renews: boolean;
}

interface Trouble {
  code: string;
  detail: string;
}

/** What is wrong with a connection that needs a new token. */
export const TOKEN_REFUSED: Trouble = { code: REFUSED, detail: '' };

/** Why a sync failed, as it stands when its connection works: a token that was refused has been renewed since. */
export const withToken = ({ code, detail }: Trouble): Trouble =>
  code === REFUSED ? { code: RENEWED, detail: '' } : { code, detail };

/** Whether a problem is between us and a vendor, and not one of ours. */
export const isVendors = (code: string): boolean => code.startsWith('vendor-');

/**
 * A problem with a vendor in plain words.
 *
 * @param again the time of day from which on it may work, where that is known
 */
export function reasonInWords(problem: Trouble, vendor: string, again: string | null = null): ReasonInWords {
  const reason = BY_CODE[problem.code] ?? 'unknown';
  const words = t.connections.reasons[reason];
  return {
    title: words.title(vendor),
    detail: words.detail(vendor, again),
    said: problem.detail,
    renews: reason === 'refused' || reason === 'scope',
  };
}
