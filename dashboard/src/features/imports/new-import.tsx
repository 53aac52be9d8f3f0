import { useState } from 'react';
import type { Job } from '@/shared/api/jobs';
import { DropZone } from './drop-zone';
import { ImportSetUp } from './import-set-up';
import { pick, type PickedFile } from './picked-file';

/** Bringing a file: choosing it, seeing and correcting how it is read, sending it. */
export function NewImport({ onStarted }: { onStarted: (job: Job) => void }) {
  const [picked, setPicked] = useState<PickedFile | null>(null);
  if (picked === null) {
    return (
      <DropZone
        onPick={(file) => {
          setPicked(pick(file));
        }}
      />
    );
  }
  return (
    <ImportSetUp
      key={picked.id}
      picked={picked}
      onStarted={onStarted}
      onOther={() => {
        setPicked(null);
      }}
    />
  );
}
