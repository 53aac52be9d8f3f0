import { CurrencyNotice } from '@/features/currency';
import type { AnalysedData } from '@/shared/api/eyes-shapes';
import { ProblemNotice } from '@/shared/ui/states';
import { useStartAnalysis } from './use-start-analysis';

/** That an analysis found nobody because of the currency; once that is changed, another is made, and can be watched. */
export function WrongCurrency({ found, orders }: { found: AnalysedData['otherCurrencies']; orders?: number }) {
  const start = useStartAnalysis();
  return (
    <div className="grid gap-3">
      <CurrencyNotice
        found={found}
        orders={orders ?? found.reduce((sum, one) => sum + one.orders, 0)}
        onAnalyse={() => {
          start.mutate({});
        }}
      />
      {start.isError && <ProblemNotice problem={start.error} />}
    </div>
  );
}
