import type { Connection, ConnectablePlatform } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast';
import { ConnectForm } from './connect-form';

/** Asks for the credentials of an account, for the first time or anew. */
export function ConnectDialog({
  platform,
  renewed,
  open,
  onOpenChange,
}: {
  platform: ConnectablePlatform;
  /** The connection that is to get new credentials; a new one without it. */
  renewed?: Connection | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { dialog } = t.connections;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={renewed ? dialog.renewTitle(platform.name) : dialog.title(platform.name)}
      note={renewed ? dialog.renewNote(renewed.name ?? renewed.account) : dialog.note(platform.name)}
    >
      <ConnectForm
        platform={platform}
        renewed={renewed}
        onDone={(connection) => {
          toast(t.connections.connected(connection.name ?? connection.account), 'good');
          onOpenChange(false);
        }}
        onCancel={() => {
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}
