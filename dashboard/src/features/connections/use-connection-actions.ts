import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobKey } from '@/shared/api/jobs';
import type { Connection } from '@/shared/api/platform';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { toast } from '@/shared/ui/toast';
import { startSync, testConnection } from './requests';

/** Syncing and testing a connection. */
export function useConnectionActions(connection: Connection) {
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['platforms'] });
  const syncing = useMutation({
    mutationFn: () => startSync(connection),
    onSuccess: (job) => {
      cache.setQueryData(jobKey(job.self), job);
      return refresh();
    },
  });
  const testing = useMutation({
    mutationFn: () => testConnection(connection),
    onSuccess: ({ scopes }) => {
      const granted = scopes.filter((scope) => scope.granted);
      toast(t.connections.tested(count(granted.length), count(scopes.length)), 'good');
    },
    onSettled: refresh,
  });
  return { syncing, testing };
}
