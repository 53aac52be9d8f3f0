import { useState } from 'react';
import { DropZone } from './drop-zone';
import { ImportSetUp } from './import-set-up';
import { pick, type PickedFile } from './picked-file';
import type { UploadWatcher } from './upload';

/** Bringing a file: choosing it, seeing and correcting how it is read, sending it. */
export function NewImport(watcher: UploadWatcher) {
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
      {...watcher}
      onOther={() => {
        setPicked(null);
      }}
    />
  );
}
