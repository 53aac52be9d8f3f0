import { useSyncExternalStore } from 'react';

/** One entry an organization, so that hiding it in one leaves it in another. */
const key = (organization: string) => `omnify-setup-hidden-${organization}`;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** Hides the way back to the set-up on this device. */
export function dismissSetUp(organization: string): void {
  localStorage.setItem(key(organization), '1');
  listeners.forEach((listener) => {
    listener();
  });
}

/** Whether the way back is hidden; not before the organization is known. */
export const useSetUpDismissed = (organization: string | undefined): boolean =>
  useSyncExternalStore(subscribe, () => organization !== undefined && localStorage.getItem(key(organization)) !== null);
