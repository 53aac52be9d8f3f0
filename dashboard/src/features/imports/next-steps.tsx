import { Link } from '@tanstack/react-router';
import { StartAnalysisButton } from '@/features/analyses';
import { IfMay, useMay } from '@/features/session';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Panel } from '@/shared/ui/panel';
import { CountIn } from './count-in';
import type { ImportResult } from './import-result';

/**
 * What can be done once a file is in: have it analysed, or bring another.
 *
 * @param ours the organization's currency
 * @param elsewhere the currency of its orders when none of them is in the organization's
 */
export function NextSteps({
  result,
  elsewhere,
  ours,
}: {
  result: ImportResult;
  elsewhere: string | undefined;
  ours: string | undefined;
}) {
  const say = t.imports.next;
  const mayChange = useMay('organization:write');
  const onlyCustomers = result.orders === 0;
  const note = () => {
    if (onlyCustomers) return say.onlyCustomers;
    if (elsewhere === undefined) return say.analyseNote;
    return mayChange ? say.countFirst(elsewhere) : say.askToCount(elsewhere);
  };
  const action = () => {
    if (onlyCustomers) return null;
    if (elsewhere === undefined) return <StartAnalysisButton>{say.analyse}</StartAnalysisButton>;
    return mayChange && ours !== undefined && <CountIn currency={elsewhere} ours={ours} size="medium" />;
  };
  return (
    <Panel className="flex flex-wrap items-center justify-between gap-4 p-4 sm:px-5">
      <div>
        <h2 className="text-[0.9375rem] font-semibold">{say.title}</h2>
        <p className="text-ink-soft">{note()}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <IfMay permission="imports:write">
          <Link to="/imports/new" className={buttonLook({ look: onlyCustomers ? 'primary' : 'secondary' })}>
            {t.imports.bringAnother}
          </Link>
        </IfMay>
        {action()}
      </div>
    </Panel>
  );
}
