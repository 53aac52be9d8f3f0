import { useQuery } from '@tanstack/react-query';
import { platformsQuery } from '@/shared/api/platform';
import { t } from '@/shared/text';

/** What a source of data is called: files, or the vendor by its own name. */
export function useSourceName(): (source: string) => string {
  const platforms = useQuery(platformsQuery);
  return (source) =>
    source === 'upload'
      ? t.customers.files
      : (platforms.data?.items.find(({ platform }) => platform === source)?.name ?? source);
}
