export { type Asked } from './asked';
export { EvidenceOutlet } from './evidence-outlet';
export { EvidenceRing } from './evidence-ring';
export { GateNotice } from './gate-notice';
export { ReasonList, ReasonsInLine } from './reason-list';
export { standingOf, standingOfChurn, standingOfSegments, type EvidenceSubject } from './subject';
export { useSubject } from './use-subject';
