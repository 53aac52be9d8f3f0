import { WrongCurrency } from '@/features/analyses';
import { GateNotice, standingOf } from '@/features/evidence';
import type { Grounds } from './use-grounds';

/** What keeps the segments, or their risks, from being acted on: first on the page. */
export function Gates({ grounds: { segments, churn } }: { grounds: Grounds }) {
  const standing = standingOf(segments);
  const { reasons, data } = segments.report.evidence;
  if (reasons.includes('no-orders-in-currency')) return <WrongCurrency found={data.otherCurrencies} />;
  return (
    <>
      <GateNotice subject={segments} />
      {/* Where no segments were measured, the same holds for the risks, and is said once. */}
      {churn && standing !== 'none' && <GateNotice brief={standing !== 'passed'} subject={churn} />}
    </>
  );
}
