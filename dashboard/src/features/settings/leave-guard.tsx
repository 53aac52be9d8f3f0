import { useBlocker } from '@tanstack/react-router';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';

const words = t.settings.unsaved;

/** Asks before what was typed and not saved is left behind, also when the tab is closed. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => when,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  return (
    <Dialog
      open={status === 'blocked'}
      title={words.title}
      note={words.note}
      onOpenChange={(open) => {
        if (!open) reset?.();
      }}
    >
      <div className="flex justify-end gap-2">
        <Button onClick={() => proceed?.()}>{words.leave}</Button>
        <Button look="primary" onClick={() => reset?.()}>
          {words.stay}
        </Button>
      </div>
    </Dialog>
  );
}
