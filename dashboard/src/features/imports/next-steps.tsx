import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { startAnalysis } from '@/shared/api/eyes';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { buttonLook } from '@/shared/ui/button-look';
import { Panel } from '@/shared/ui/panel';
import { ProblemNotice } from '@/shared/ui/states';
import type { ImportResult } from './import-result';

/** What can be done once a file is in: have it analysed, or bring another. */
export function NextSteps({ result }: { result: ImportResult }) {
  const navigate = useNavigate();
  const say = t.imports.next;
  const analysing = useMutation({
    mutationFn: () => startAnalysis(),
    onSuccess: ({ id }) => navigate({ to: '/analyses/$jobId', params: { jobId: id } }),
  });
  const onlyCustomers = result.orders === 0;
  return (
    <Panel className="grid gap-4 p-4 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div>
          <h2 className="text-[0.9375rem] font-semibold">{say.title}</h2>
          <p className="text-ink-soft">{onlyCustomers ? say.onlyCustomers : say.analyseNote}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link to="/imports/new" className={buttonLook({ look: onlyCustomers ? 'primary' : 'secondary' })}>
            {t.imports.bringAnother}
          </Link>
          {!onlyCustomers && (
            <Button
              look="primary"
              busy={analysing.isPending}
              onClick={() => {
                analysing.mutate();
              }}
            >
              {say.analyse}
            </Button>
          )}
        </div>
      </div>
      {analysing.isError && <ProblemNotice problem={analysing.error} />}
    </Panel>
  );
}
