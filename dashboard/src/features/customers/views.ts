import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, onceOnly, type Platform } from '@/shared/api/client';
import { DECISIONS, PURPOSES, type CustomersSearch } from './filters';

/** A filter under a name, for everybody in the organization. */
export type SavedView = Platform['SavedView'];

const KEY = ['customers', 'views'];

/** All saved views. */
export const viewsQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => dataOf(api.GET('/api/customers/views', { signal })),
  staleTime: 60_000,
});

/** The address of a view. */
export function searchOf({ id, tag, source, consent }: SavedView): CustomersSearch {
  const said = PURPOSES.flatMap((purpose) => {
    const decision = DECISIONS.find((known) => known === consent[purpose]);
    return decision === undefined ? [] : [[purpose, decision] as const];
  });
  return {
    view: id,
    ...(tag === null ? {} : { tag }),
    ...(source === null ? {} : { source }),
    ...Object.fromEntries(said),
  };
}

/** A view's name and filter as the API takes it. What was typed to search is left out: it names people. */
const bodyOf = (name: string, { tag, source, ...filters }: CustomersSearch) => ({
  name,
  tag: tag ?? null,
  source: source ?? null,
  consent: Object.fromEntries(
    PURPOSES.flatMap((purpose) => {
      const decision = filters[purpose];
      return decision === undefined ? [] : [[purpose, decision]];
    }),
  ),
});

/** Whether a view's filter is no longer the one in the address. */
export function differs(view: SavedView, search: CustomersSearch): boolean {
  const saved = searchOf(view);
  return (['tag', 'source', ...PURPOSES] as const).some((key) => saved[key] !== search[key]);
}

/** Saving, changing and deleting views. */
export function useViewActions() {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: KEY });
  const add = useMutation({
    mutationFn: ({ name, search }: { name: string; search: CustomersSearch }) =>
      dataOf(api.POST('/api/customers/views', { body: bodyOf(name, search), headers: onceOnly() })),
    onSuccess,
  });
  const replace = useMutation({
    mutationFn: ({ id, name, search }: { id: string; name: string; search: CustomersSearch }) =>
      dataOf(api.PUT('/api/customers/views/{id}', { params: { path: { id } }, body: bodyOf(name, search) })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/customers/views/{id}', { params: { path: { id } } }),
    onSuccess,
  });
  return { add, replace, remove };
}
