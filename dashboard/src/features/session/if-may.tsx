import type { ReactNode } from 'react';
import { useMay } from './use-me';

/** What is there only for those who may do something: nothing for others, and nothing until that is known. */
export const IfMay = ({ permission, children }: { permission: string; children: ReactNode }) =>
  useMay(permission) && children;
