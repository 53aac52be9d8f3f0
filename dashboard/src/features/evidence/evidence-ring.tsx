import type { ReactNode } from 'react';
import { EvidenceButton, type Standing } from '@/shared/ui/evidence-mark';
import type { Asked } from './asked';
import { standingOf, type EvidenceSubject } from './subject';
import { useEvidence } from './use-evidence';

type RingProps = {
  /** What the evidence is for, in words: what the button is called by. */
  what: string;
  className?: string;
  children?: ReactNode;
} & ({ subject: EvidenceSubject } | { asked: Asked; standing: Standing });

/** The mark that stands once at a panel or a column, for all its figures, and opens their evidence. */
export function EvidenceRing({ what, className, children, ...of }: RingProps) {
  const { open } = useEvidence();
  return (
    <EvidenceButton
      standing={'subject' in of ? standingOf(of.subject) : of.standing}
      what={what}
      {...(className === undefined ? {} : { className })}
      onClick={() => {
        open('subject' in of ? of.subject : of.asked);
      }}
    >
      {children}
    </EvidenceButton>
  );
}
