import { useBlocker } from '@tanstack/react-router';
import { bytes } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Panel } from '@/shared/ui/panel';
import { ProgressBar } from '@/shared/ui/progress';

/** A file on its way. Leaving the page meanwhile is asked back, because it would stop the sending. */
export function Sending({
  file,
  sent,
  isOnItsWay,
  onStop,
}: {
  file: File;
  sent: number;
  isOnItsWay: () => boolean;
  onStop: () => void;
}) {
  const say = t.imports.start;
  const blocker = useBlocker({ shouldBlockFn: isOnItsWay, enableBeforeUnload: isOnItsWay, withResolver: true });
  const whole = sent >= file.size;
  return (
    <Panel className="p-5">
      <p role="status" className="mb-2 truncate font-medium">
        {whole ? say.stored : say.sending(file.name)}
      </p>
      <ProgressBar value={sent / file.size} label={say.sending(file.name)} />
      <div className="mt-3 flex min-h-9 items-center justify-between gap-3">
        <span className="tabular text-ink-soft">{say.sent(bytes(Math.min(sent, file.size)), bytes(file.size))}</span>
        {!whole && <Button onClick={onStop}>{say.stop}</Button>}
      </div>
      <Dialog
        open={blocker.status === 'blocked'}
        onOpenChange={(open) => {
          if (!open) blocker.reset?.();
        }}
        title={say.leave.title}
      >
        <p className="text-ink-soft">{say.leave.text}</p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button look="danger" onClick={blocker.proceed}>
            {say.leave.go}
          </Button>
          <Button look="primary" onClick={blocker.reset}>
            {say.leave.stay}
          </Button>
        </div>
      </Dialog>
    </Panel>
  );
}
