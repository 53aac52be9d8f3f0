import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/session';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { ExportDialog } from './export-dialog';
import type { ExportSubject } from './subject';
import { useExport } from './use-export';

const { exports: say } = t;

const titleOf = (subject: ExportSubject): string => {
  switch (subject.list) {
    case 'customers':
      return Object.keys(subject.filters).length === 0 ? say.title.customers : say.title.filtered;
    case 'segment':
      return say.title.segment;
    case 'churn':
      return say.title.churn(t.common.window[subject.window]);
    case 'lapsed':
      return say.title.lapsed;
  }
};

/** Takes a list of customers out as a file, by way of a dialog; nothing for those who may not. */
export function ExportList({ subject }: { subject: ExportSubject }) {
  const may = useMay('customers:export');
  const [open, setOpen] = useState(false);
  const run = useExport(subject);
  if (!may) return null;
  return (
    <>
      <span role="status" className="tabular text-[0.8125rem] text-ink-faint empty:-mr-2">
        {run.isRunning && say.progress(count(run.rows))}
        {!run.isRunning && run.saved && say.saved(count(run.saved.rows), run.saved.name)}
      </span>
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          setOpen(true);
        }}
      >
        <FileDown aria-hidden />
        {say.button}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={titleOf(subject)} note={say.note}>
        <ExportDialog subject={subject} run={run} />
      </Dialog>
    </>
  );
}
