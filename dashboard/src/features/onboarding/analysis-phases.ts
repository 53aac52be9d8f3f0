import { t } from '@/shared/text';

/** How the steps of an analysis begin, in their order; the words for them are in the same order. */
const BEGINNINGS = [/^(reading|consent)/, /^features/, /^segments/, /^churn/, /^(storing|done)/];

/** Which of the phases an analysis is in, from 0, and what it says beyond that. */
export function phaseOf(step: string | null): { at: number; detail: string } {
  const at = BEGINNINGS.findIndex((beginning) => beginning.test(step ?? ''));
  const { attempt, candidate } = t.onboarding.analysis;
  const tried = /attempt (\d+)/.exec(step ?? '')?.[1];
  const [, days, learner] = /within (\d+)d, candidate (\d+)/.exec(step ?? '') ?? [];
  if (tried !== undefined) return { at, detail: attempt(tried) };
  return { at, detail: days !== undefined && learner !== undefined ? candidate(days, learner) : '' };
}
