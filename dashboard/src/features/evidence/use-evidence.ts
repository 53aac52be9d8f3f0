import { useQueryClient } from '@tanstack/react-query';
import { churnQuery, segmentsQuery } from '@/shared/api/eyes';
import { useDrawerInAddress } from '@/shared/lib/address';
import { askedOf, fromAddress, toAddress, type Asked } from './asked';
import type { EvidenceSubject } from './subject';

const known = (raw: string): string | undefined => (fromAddress(raw) === null ? undefined : raw);

/** The evidence that the page's address asks for; Back closes it, and a link to it leads to it. */
export function useEvidence() {
  const cache = useQueryClient();
  const drawer = useDrawerInAddress('evidence', known);
  return {
    asked: fromAddress(drawer.open),
    close: drawer.close,
    open: (what: EvidenceSubject | Asked) => {
      if (!('report' in what)) {
        drawer.show(toAddress(what));
        return;
      }
      // Read already: the drawer need not ask again.
      const { window, analysisId } = what.report;
      if (what.kind === 'segments') cache.setQueryData(segmentsQuery(window, analysisId).queryKey, what.report);
      else cache.setQueryData(churnQuery(window, analysisId).queryKey, what.report);
      drawer.show(toAddress(askedOf(what)));
    },
  };
}
