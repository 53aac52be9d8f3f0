import { useLocation, useRouter } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The parameters by which something was opened here, so that closing it may go back. */
    opened?: string;
  }
}

/** Makes a value of what stands in the address, or `undefined` of what is missing or makes no sense there. */
export type Reader<T> = (raw: string) => T | undefined;

const written = (raw: unknown): string | undefined =>
  typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;

function useParameter<T extends string>(name: string, read: Reader<T>) {
  const router = useRouter();
  const raw = useLocation({ select: ({ search }) => written((search as Record<string, unknown>)[name]) });
  const go = (next: T | undefined, how: { opened?: string } = {}) =>
    void router.navigate({
      to: '.',
      search: ((before: Record<string, unknown>) => {
        const others = Object.fromEntries(Object.entries(before).filter(([key]) => key !== name));
        return next === undefined ? others : { ...others, [name]: next };
      }) as never,
      hash: true,
      resetScroll: false,
      ...(how.opened === undefined ? { replace: true, state: true } : { state: { opened: how.opened } }),
    });
  return { value: raw === undefined ? undefined : read(raw), go, router };
}

/**
 * What a page was told by one parameter of its address, such as a filter or an order: it outlives a reload and can be
 * sent to somebody. Changing it is no place to come back to.
 */
export function useAddressState<T extends string>(name: string, read: Reader<T>) {
  const { value, go } = useParameter(name, read);
  const set = (next: T | undefined) => {
    go(next);
  };
  return [value, set] as const;
}

/** Something that opens over a page and stands in its address: a link opens it, and Back closes it. */
export function useDrawerInAddress<T extends string>(name: string, read: Reader<T>) {
  const { value, go, router } = useParameter(name, read);
  return {
    /** What it shows; null while it is closed. */
    open: value ?? null,
    show: (next: T) => {
      go(next, value === undefined ? { opened: name } : {});
    },
    close: () => {
      if (router.state.location.state.opened === name) router.history.back();
      else go(undefined);
    },
  };
}
