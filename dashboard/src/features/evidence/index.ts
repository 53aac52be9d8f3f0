export { EvidenceDrawer } from './evidence-drawer';
export { GateNotice } from './gate-notice';
export { standingOf, standingOfChurn, standingOfSegments, type EvidenceSubject } from './subject';
