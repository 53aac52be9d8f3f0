import type { Job } from '@/shared/api/jobs';
import { t } from '@/shared/text';
import { fieldName } from './fields';

type Todo = keyof typeof t.imports.failure.todo;

/** What a person can do about a file that is refused with this code; null where the code is not about the file. */
export const whatToDo = (code: string): string | null =>
  code !== 'other' && code in t.imports.failure.todo ? t.imports.failure.todo[code as Todo] : null;

/** Why an import failed and what to do, in plain words. */
export function failureWords({ problem }: Job): { why: string; todo: string } {
  const { code = '', detail = '', errors = [] } = problem ?? {};
  const names = errors.map(({ field }) => fieldName(field));
  const lacking = code === 'columns-missing' && names.length > 0;
  return {
    why: lacking ? t.imports.failure.lacking(names.join(', ')) : detail,
    todo: whatToDo(code) ?? t.imports.failure.todo.other,
  };
}
