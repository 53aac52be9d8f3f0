import { queryOptions } from '@tanstack/react-query';
import type { Window } from '@/shared/api/client';
import { loadChurn } from '@/shared/api/eyes';

/** From here on a risk counts as high. */
export const HIGH_RISK = 0.7;

const PAGE = 200;
/** Counting ends here; what lies beyond is told as "or more". */
const MOST_PAGES = 10;

/** How many customers of an analysis are at high risk, by reading its list, highest risk first, until it is lower. */
async function countHighRisk(window: Window, analysisId: string, signal: AbortSignal) {
  let cursor: string | null = null;
  let customers = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { atRisk } = await loadChurn(window, analysisId, { limit: PAGE, cursor }, signal);
    const high = atRisk.items.filter(({ risk }) => risk >= HIGH_RISK).length;
    customers += high;
    if (high < atRisk.items.length || atRisk.next === null) return { customers, whole: true };
    cursor = atRisk.next;
  }
  return { customers, whole: false };
}

/** How many customers are at high risk; `whole` is false where there are more than were counted. */
export const highRiskQuery = (window: Window, analysisId: string) =>
  queryOptions({
    queryKey: ['eyes', 'high-risk', window, analysisId],
    queryFn: ({ signal }) => countHighRisk(window, analysisId, signal),
    // What an analysis found does not change.
    staleTime: Infinity,
  });
