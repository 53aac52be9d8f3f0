import { useQuery } from '@tanstack/react-query';
import { segmentsQuery } from '@/shared/api/eyes';
import { segmentName } from '@/shared/api/segment-name';
import type { ExportSubject } from './subject';

/**
 * What the page calls the segments of a list's analysis that nobody named, as `id:words`: whoever writes the file knows
 * their codes only. Undefined until it is known; nothing where it cannot be had, which is no reason to have no file.
 */
export function useSegmentNames(subject: ExportSubject): readonly string[] | undefined {
  const analysed = subject.list !== 'customers';
  const segments = useQuery({
    ...segmentsQuery(analysed ? subject.window : '30d', analysed ? subject.analysis : undefined),
    enabled: analysed,
  });
  if (!analysed || segments.isError) return [];
  return segments.data?.segments
    .filter(({ renamed }) => renamed === null)
    .map((segment) => `${segment.id}:${segmentName(segment)}`);
}
