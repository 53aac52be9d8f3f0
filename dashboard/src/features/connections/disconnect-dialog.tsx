import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Connection } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { ProblemNotice } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { disconnect } from './requests';

/** Asks before a connection is ended, and says what stays. */
export function DisconnectDialog({
  connection,
  open,
  onOpenChange,
}: {
  connection: Connection;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const cache = useQueryClient();
  const account = connection.name ?? connection.account;
  const words = t.connections.disconnectDialog;
  const ending = useMutation({
    mutationFn: () => disconnect(connection),
    onSuccess: async () => {
      toast(words.done(account));
      onOpenChange(false);
      await cache.invalidateQueries({ queryKey: ['platforms'] });
    },
  });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.title(account)}>
      <p className="font-medium">{words.stays}</p>
      <p className="mt-2 text-ink-soft">{words.goes}</p>
      {ending.isError && <ProblemNotice className="mt-4" problem={ending.error} />}
      <div className="mt-5 flex justify-end gap-2">
        <Button
          onClick={() => {
            onOpenChange(false);
          }}
        >
          {t.common.cancel}
        </Button>
        <Button
          look="danger"
          busy={ending.isPending}
          onClick={() => {
            ending.mutate();
          }}
        >
          {t.connections.disconnect}
        </Button>
      </div>
    </Dialog>
  );
}
