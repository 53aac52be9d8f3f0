import { useEffect, useSyncExternalStore } from 'react';
import { t } from '@/shared/text';

const SEPARATOR = ' · ';
const listeners = new Set<() => void>();
let page: string | null = null;
let site: string | null = null;

const title = () =>
  page === null && site === null
    ? t.common.productWhole
    : [page, site, t.common.product].filter((part) => part !== null).join(SEPARATOR);

function write(): void {
  document.title = title();
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Says in the browser's tab, history and to screen readers which page this is, as long as it is shown. */
export function usePageTitle(name: string | undefined): void {
  useEffect(() => {
    if (name === undefined) return;
    page = name;
    write();
    return () => {
      page = null;
      write();
    };
  }, [name]);
}

/** Says whose pages these are, as long as somebody of theirs is signed in. */
export function useSiteTitle(name: string | undefined): void {
  useEffect(() => {
    site = name ?? null;
    write();
    return () => {
      site = null;
      write();
    };
  }, [name]);
}

/** The title as it is now. */
export const useTitle = (): string => useSyncExternalStore(subscribe, title);
