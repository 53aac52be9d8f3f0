import { api, dataOf, onceOnly, type Platform } from '@/shared/api/client';
import type { Connection } from '@/shared/api/platform';

const at = ({ platform, id }: Connection) => ({ params: { path: { platform }, query: { connection: id } } });

/** Connects to the account that the credentials open, or renews its credentials. */
export const connect = (platform: string, body: Platform['ConnectBody']) =>
  dataOf(api.POST('/api/platforms/{platform}/connect', { params: { path: { platform } }, body, headers: onceOnly() }));

/** Asks the vendor what the stored credentials allow. */
export const testConnection = (connection: Connection) =>
  dataOf(api.POST('/api/platforms/{platform}/test', at(connection)));

/** Starts bringing in everything that the connection offers; the job. */
export const startSync = (connection: Connection) =>
  dataOf(api.POST('/api/platforms/{platform}/sync', { ...at(connection), headers: onceOnly() }));

/** Ends a connection; what it brought in stays. */
export const disconnect = (connection: Connection) => api.DELETE('/api/platforms/{platform}', at(connection));
