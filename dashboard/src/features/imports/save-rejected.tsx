import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { authorizedFetch } from '@/shared/api/client';
import type { Job } from '@/shared/api/jobs';
import { asProblem, Problem } from '@/shared/api/problem';
import { saveFile } from '@/shared/lib/save';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';

async function saveFrom(url: string, name: string): Promise<void> {
  const answer = await authorizedFetch(new Request(new URL(url, location.origin)));
  if (!answer.ok) throw await Problem.of(answer);
  saveFile(name, await answer.blob());
}

/** Saves the rows that an import rejected; their address wants the token, which a plain link would not send. */
export function SaveRejected({ url, job }: { url: string; job: Job }) {
  const name = job.subject?.replace(/\.gz$/i, '') ?? `${job.id}.csv`;
  const saving = useMutation({ mutationFn: () => saveFrom(url, `rejected-${name}`) });
  const gone = asProblem(saving.error).code === 'errors-gone';
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        size="small"
        busy={saving.isPending}
        onClick={() => {
          saving.mutate();
        }}
      >
        <Download aria-hidden />
        {t.imports.outcome.save}
      </Button>
      {saving.isError &&
        (gone ? (
          <Notice role="alert" tone="warn" title={t.imports.outcome.errorsGone} />
        ) : (
          <ProblemNotice problem={saving.error} />
        ))}
    </div>
  );
}
