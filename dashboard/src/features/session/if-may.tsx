import type { ReactNode } from 'react';
import { useMay } from './use-me';

/** What is there only for those who may do something. */
export const IfMay = ({ permission, children }: { permission: string; children: ReactNode }) =>
  useMay(permission) && children;
