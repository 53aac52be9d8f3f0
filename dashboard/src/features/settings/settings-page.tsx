import { PageHead } from '@/shared/ui/panel';

export const SettingsPage = () => <PageHead title="" />;
