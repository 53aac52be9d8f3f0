import { FileX } from 'lucide-react';
import { asProblem } from '@/shared/api/problem';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import { whatToDo } from './failure';

/** Why a file was not taken: what is wrong with it and what to do, or that something else stood in the way. */
export function FileProblem({ problem: thrown, onRetry }: { problem: unknown; onRetry: () => void }) {
  const problem = asProblem(thrown);
  const say = t.imports;
  if (problem.code === 'file-gone') return <Notice role="alert" tone="bad" title={say.fresh.gone} />;
  const todo = whatToDo(problem.code);
  if (todo !== null) {
    return (
      <Notice role="alert" tone="bad" icon={<FileX aria-hidden />} title={say.failure.title}>
        <p>{problem.message}</p>
        <p>{todo}</p>
      </Notice>
    );
  }
  if (problem.status === 0 || problem.code === 'idempotency-in-progress') {
    return (
      <Notice
        role="alert"
        tone="warn"
        title={problem.status === 0 ? say.start.broken : say.start.stillRuns}
        actions={
          <Button size="small" onClick={onRetry}>
            {t.common.retry}
          </Button>
        }
      >
        {problem.status === 0 && say.start.brokenDetail}
      </Notice>
    );
  }
  return <ProblemNotice problem={problem} onRetry={onRetry} />;
}
