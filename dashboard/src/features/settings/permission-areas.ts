import { t } from '@/shared/text';

const words = t.settings.permissions;

/** Permissions that nothing in the product asks for yet: to promise them would be untrue. */
const WITHOUT_PAGE = new Set(['audit']);

/** Something that may be done in an area, in a word, and whether it may. */
export interface Allowance {
  word: string;
  allowed: boolean;
}

interface Area {
  name: string;
  see: Allowance | null;
  act: Allowance | null;
}

/** Permissions by what they are about; one that there are no words for goes by its own name. */
export function areasOf(permissions: readonly string[]): Area[] {
  const nouns = new Set([...Object.keys(t.settings.areas), ...permissions.map((one) => one.split(':')[0] ?? one)]);
  return [...nouns]
    .filter((noun) => !WITHOUT_PAGE.has(noun))
    .map((noun) => {
      const known = t.settings.areas[noun] ?? { name: noun, see: words.see, act: words.act };
      const verbs = permissions.filter((one) => one.startsWith(`${noun}:`)).map((one) => one.slice(noun.length + 1));
      return {
        name: known.name,
        see: known.see === undefined ? null : { word: known.see, allowed: verbs.includes('read') },
        act: known.act === undefined ? null : { word: known.act, allowed: verbs.some((verb) => verb !== 'read') },
      };
    });
}
