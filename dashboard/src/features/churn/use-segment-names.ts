import { useQuery } from '@tanstack/react-query';
import { segmentsQuery } from '@/shared/api/eyes';
import type { ChurnReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';

/** What the segments of an analysis are called, by their ids; none until they are read. */
export function useSegmentNames({ window, analysisId }: Pick<ChurnReport, 'window' | 'analysisId'>) {
  const { data } = useQuery(segmentsQuery(window, analysisId));
  return new Map(data?.segments.map((segment) => [segment.id, segmentName(segment)]));
}
