import type { ConnectablePlatform } from '@/shared/api/platform';
import { t } from '@/shared/text';

/** The credential by which a vendor names the account; renewing keeps it. */
const ACCOUNT: Record<string, string> = { gohighlevel: 'locationId' };
const SECRET = /token|secret|password|key/i;

/** What is typed in to connect. */
export interface CredentialField {
  name: string;
  label: string;
  hint?: string;
  secret: boolean;
  /** Whether it names the account rather than opens it. */
  account: boolean;
}

/** The credentials that a platform takes; of one that we have no words for, those that its demo account shows. */
export function credentialFields({ platform, demo }: ConnectablePlatform): CredentialField[] {
  const words = t.connections.platforms[platform]?.fields ?? {};
  const names = Object.keys(words);
  return (names.length > 0 ? names : Object.keys(demo?.credentials ?? {})).map((name) => ({
    name,
    label: name,
    ...words[name],
    secret: SECRET.test(name),
    account: name === ACCOUNT[platform],
  }));
}
