import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, onceOnly, type Platform } from '@/shared/api/client';

/** An account at a vendor to read from: one to be connected first, or one that is. */
export type Account = { platform: string } & ({ open: Platform['ConnectBody'] } | { connection?: string });

async function read(account: Account) {
  const path = { platform: account.platform };
  const connection =
    'open' in account
      ? (
          await dataOf(
            api.POST('/api/platforms/{platform}/connect', {
              params: { path },
              body: account.open,
              headers: onceOnly(),
            }),
          )
        ).id
      : account.connection;
  const query = connection === undefined ? {} : { connection };
  return dataOf(api.POST('/api/platforms/{platform}/sync', { params: { path, query }, headers: onceOnly() }));
}

/** Reads an account, connecting it first where it is not. What follows, the server's lists tell. */
export function useRead() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: read,
    // Also when the sync was refused: then the account is connected nonetheless.
    onSettled: () => cache.invalidateQueries({ queryKey: ['platforms'] }),
  });
}
