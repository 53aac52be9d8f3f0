import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { renameSegment } from '@/shared/api/eyes';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { asProblem } from '@/shared/api/problem';
import { segmentName } from '@/shared/api/segment-name';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Panel } from '@/shared/ui/panel';
import { ProblemNotice } from '@/shared/ui/states';

const { rename: say } = t.segments.one;
const LONGEST = 60;

/** Gives a segment a name of the organization's own, or the suggested one back. */
export function RenameForm({
  segment,
  report: { window, analysisId },
  onDone,
}: {
  segment: Segment;
  report: SegmentsReport;
  onDone: () => void;
}) {
  const cache = useQueryClient();
  const [name, setName] = useState(segmentName(segment));
  const renaming = useMutation({
    mutationFn: (renamed: string | null) => renameSegment(window, segment.id, analysisId, renamed),
    // Its name stands wherever the segment does.
    onSuccess: () => cache.invalidateQueries({ queryKey: ['eyes'] }).then(onDone),
  });
  const wanted = name.trim();
  const problem = renaming.error && asProblem(renaming.error);
  const refused = problem?.errors.find(({ field }) => field === 'renamed')?.detail;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (wanted === segmentName(segment)) onDone();
    else renaming.mutate(wanted);
  };
  return (
    <Panel className="mb-6 p-4 sm:p-5">
      <form aria-label={say.title} onSubmit={save} className="grid gap-3">
        <Field
          label={say.label}
          hint={say.suggested(t.phrases.name(segment.name))}
          error={refused}
          className="max-w-xl"
          value={name}
          maxLength={LONGEST}
          // It is what was asked for by the press that brought it here.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={({ target }) => {
            setName(target.value);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onDone();
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={renaming.isPending} disabled={wanted === ''}>
            {t.common.save}
          </Button>
          <Button onClick={onDone}>{t.common.cancel}</Button>
          {segment.renamed !== null && (
            <Button
              look="quiet"
              onClick={() => {
                renaming.mutate(null);
              }}
            >
              {say.reset}
            </Button>
          )}
        </div>
        {problem && refused === undefined && <ProblemNotice problem={problem} />}
      </form>
    </Panel>
  );
}
