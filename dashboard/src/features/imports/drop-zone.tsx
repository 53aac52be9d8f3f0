import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { bytes } from '@/shared/lib/format';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { refusalOf } from './picked-file';

const ACCEPT = '.csv,.tsv,.txt,.ndjson,.jsonl,.json,.gz,text/csv,application/x-ndjson,application/gzip';

/** Where a file is dropped or chosen. One that cannot be imported is refused here, before anything is sent. */
export function DropZone({ onPick }: { onPick: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const say = t.imports.fresh;
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const why = refusalOf(file);
    if (why === null) onPick(file);
    else setRefused(say.refused[why](file.name, bytes(file.size)));
  };
  return (
    <div>
      {/* The input covers the zone: it takes presses, keys and drops, on every device. */}
      <div
        className={cn(
          'relative flex flex-col items-center rounded-xl border-2 border-dashed border-line-strong/50 bg-surface px-6 py-12 text-center has-focus-visible:border-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
          over && 'border-accent bg-accent-soft',
        )}
      >
        <span className="mb-3 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
          <FileUp className="size-5.5" aria-hidden />
        </span>
        <span className="text-base font-semibold">{over ? say.dropNow : say.drop}</span>
        <span className="mt-1 text-ink-faint">{say.dropNote}</span>
        <input
          type="file"
          accept={ACCEPT}
          aria-label={say.choose}
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={(event) => {
            take(event.target.files);
            // So that choosing the same file again, once mended, is a change too.
            event.target.value = '';
          }}
          onDragEnter={() => {
            setOver(true);
          }}
          onDragLeave={() => {
            setOver(false);
          }}
          onDrop={(event) => {
            // Taken here, because what `accept` does not name would be dropped without a word.
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        />
      </div>
      {refused !== null && <Notice role="alert" tone="bad" title={refused} className="mt-3" />}
    </div>
  );
}
