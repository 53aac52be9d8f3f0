import { Link } from '@tanstack/react-router';
import { StartAnalysisButton } from '@/features/analyses';
import { IfMay } from '@/features/session';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Panel } from '@/shared/ui/panel';
import type { ImportResult } from './import-result';

/** What can be done once a file is in: have it analysed, or bring another. */
export function NextSteps({ result }: { result: ImportResult }) {
  const say = t.imports.next;
  const onlyCustomers = result.orders === 0;
  return (
    <Panel className="flex flex-wrap items-center justify-between gap-4 p-4 sm:px-5">
      <div>
        <h2 className="text-[0.9375rem] font-semibold">{say.title}</h2>
        <p className="text-ink-soft">{onlyCustomers ? say.onlyCustomers : say.analyseNote}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <IfMay permission="imports:write">
          <Link to="/imports/new" className={buttonLook({ look: onlyCustomers ? 'primary' : 'secondary' })}>
            {t.imports.bringAnother}
          </Link>
        </IfMay>
        {!onlyCustomers && <StartAnalysisButton>{say.analyse}</StartAnalysisButton>}
      </div>
    </Panel>
  );
}
