import type { Job } from '@/shared/api/jobs';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import type { ImportResult } from './import-result';
import { reasonWords } from './reasons';
import { SaveRejected } from './save-rejected';

/** Why an import's rows were rejected, the most frequent reason first, and the rows to take along. */
export function Rejections({ job, result: { reasons, errorsUrl } }: { job: Job; result: ImportResult }) {
  const say = t.imports.outcome;
  if (errorsUrl === null) return null;
  return (
    <div className="border-t border-line px-4 py-4 sm:px-5">
      <h3 className="font-medium">{say.reasons.title}</h3>
      <table className="mt-2 mb-4 w-full max-w-2xl text-[0.8125rem]">
        <thead>
          <tr className="border-b border-line text-ink-faint">
            <th scope="col" className="py-1.5 pr-3 text-left font-medium">
              {say.reasons.why}
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right font-medium">
              {say.reasons.rows}
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right font-medium">
              {say.reasons.first}
            </th>
          </tr>
        </thead>
        <tbody>
          {(reasons ?? []).map((reason) => (
            <tr key={reason.code} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {reasonWords(reason.code)}
              </th>
              <td className="tabular py-1.5 pl-3 text-right">{count(reason.count)}</td>
              <td className="tabular py-1.5 pl-3 text-right">
                {reason.firstLine === 0 ? say.reasons.noLine : count(reason.firstLine)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaveRejected url={errorsUrl} job={job} />
      <p className="mt-2 text-[0.8125rem] text-ink-faint">{say.saveNote}</p>
    </div>
  );
}
