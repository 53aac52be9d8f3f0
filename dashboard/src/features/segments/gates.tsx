import { GateNotice, standingOf } from '@/features/evidence';
import type { Grounds } from './use-grounds';

/** What keeps the segments, or their risks, from being acted on: first on the page. */
export function Gates({ grounds: { segments, churn, open } }: { grounds: Grounds }) {
  const standing = standingOf(segments);
  return (
    <>
      <GateNotice
        subject={segments}
        onOpen={() => {
          open(segments);
        }}
      />
      {/* Where no segments were measured, the same holds for the risks, and is said once. */}
      {churn && standing !== 'none' && (
        <GateNotice
          brief={standing !== 'passed'}
          subject={churn}
          onOpen={() => {
            open(churn);
          }}
        />
      )}
    </>
  );
}
