import { FileDown } from 'lucide-react';
import { useMay } from '@/features/session';
import { saveCsv } from '@/shared/lib/save';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';

/** A table that is on the page already, as a file: what it is called, its headings, and its rows. */
export interface TableFile {
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** Saves a table that is on the page already as CSV; nothing for those who may not take lists out. */
export function ExportTable({ file }: { file: TableFile }) {
  if (!useMay('customers:export')) return null;
  return (
    <Button
      size="small"
      look="quiet"
      onClick={() => {
        saveCsv(file.name, file.header, file.rows);
      }}
    >
      <FileDown aria-hidden />
      {t.common.exportCsv}
    </Button>
  );
}
