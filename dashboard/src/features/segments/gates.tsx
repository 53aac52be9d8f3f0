import { GateNotice } from '@/features/evidence';
import type { Grounds } from './segments-columns';

/** What keeps the segments, or their risks, from being acted on: first on the page. */
export const Gates = ({ grounds }: { grounds: Grounds }) =>
  [grounds.segments, grounds.churn].map(
    (subject) =>
      subject && (
        <GateNotice
          key={subject.kind}
          subject={subject}
          onOpen={() => {
            grounds.open(subject);
          }}
        />
      ),
  );
