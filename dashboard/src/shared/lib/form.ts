import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { asProblem } from '@/shared/api/problem';

/** Puts each complaint of an answer at its field; what belongs to none of them is the form's (`root`). */
export function showRefusal<T extends FieldValues>(
  thrown: unknown,
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
): void {
  const problem = asProblem(thrown);
  const own = problem.errors.filter((error) => fields.some((field) => field === error.field));
  own.forEach((error) => {
    setError(error.field as Path<T>, { message: error.detail });
  });
  if (own.length === 0) setError('root', { message: problem.code });
}
