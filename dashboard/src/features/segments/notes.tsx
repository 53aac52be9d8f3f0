import { Tag } from 'lucide-react';
import type { SegmentsReport } from '@/shared/api/eyes-shapes';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';

/** What there is to be said of an analysis' segments besides their figures, such as a name that was lost. */
export const Notes = ({ notes }: Pick<SegmentsReport, 'notes'>) =>
  notes.length > 0 && (
    <Notice role="status" icon={<Tag aria-hidden />} title={t.segments.notes}>
      <ul className="grid gap-1">
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>{t.phrases.note(note)}</li>
        ))}
      </ul>
    </Notice>
  );
