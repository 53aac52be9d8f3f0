import { CircleAlert, CircleCheck } from 'lucide-react';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Panel } from '@/shared/ui/panel';
import { FileProblem } from './file-problem';
import { missingFor, type Look } from './preview';

/** The press that starts an import, and what it still waits for. */
export function StartBar({
  look,
  settled,
  problem,
  onStart,
}: {
  look: Look;
  /** Whether the look is of what has been said last. */
  settled: boolean;
  problem: Error | null;
  onStart: () => void;
}) {
  const missing = missingFor(look);
  const { rejected, rows } = look.preview.looked;
  const say = t.imports;
  return (
    <Panel className="sticky bottom-3 z-10 grid gap-4 p-4 shadow-lg sm:px-5">
      {problem !== null && <FileProblem problem={problem} onRetry={onStart} />}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div role="status" className="min-w-0 flex-1">
          {missing.length === 0 ? (
            <p className="flex items-center gap-2">
              {rejected === 0 ? (
                <CircleCheck className="size-4.5 shrink-0 text-good" aria-hidden />
              ) : (
                <CircleAlert className="size-4.5 shrink-0 text-warn" aria-hidden />
              )}
              {rejected === 0 ? say.start.ready : say.start.readyBut(count(rejected), count(rows))}
            </p>
          ) : (
            <>
              <p className="flex items-center gap-2 font-semibold">
                <CircleAlert className="size-4.5 shrink-0 text-warn" aria-hidden />
                {say.missing.title}
              </p>
              <ul className="mt-1 ml-6.5 list-disc pl-4 text-ink-soft">
                {missing.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Button look="primary" size="large" disabled={!settled || missing.length > 0} onClick={onStart}>
          {say.start.go}
        </Button>
      </div>
    </Panel>
  );
}
