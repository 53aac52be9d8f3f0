import { CURRENCIES, TIMEZONES, useMe } from '@/features/session';
import { t } from '@/shared/text';
import { SelectField } from '@/shared/ui/field';
import { Panel, PanelHead } from '@/shared/ui/panel';
import type { Draft } from './draft';
import { dateFormatName, type Look } from './preview';

const say = t.imports.reading;
const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
const DATES = optionsOf(say.dateFormats);
const DELIMITERS = optionsOf(say.delimiters).filter(({ value }) => value !== 'json');
const HEADERS = optionsOf(say.headers);
const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'utf-16le',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'koi8-r',
  'ibm866',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
].map((name) => ({
  value: name,
  label: name,
}));

/** How a file is read beyond its columns. Whatever is not chosen is found out, and said. */
export function ReadingOptions({
  draft,
  look: { kind, preview },
  onChange,
}: {
  draft: Draft;
  look: Look;
  onChange: (change: Partial<Draft>) => void;
}) {
  const organization = useMe().data?.organization;
  const delimiters: Record<string, string> = say.delimiters;
  const field = (name: 'dateFormat' | 'currency' | 'timezone' | 'encoding' | 'delimiter' | 'header') => ({
    value: draft[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) => {
      onChange({ [name]: target.value === '' ? null : target.value });
    },
  });
  // Once something else was chosen, what had been recognised is no longer known.
  const first = (name: keyof Draft, found: string) => ({
    value: '',
    label: draft[name] === null ? say.recognised(found) : say.find,
  });
  const text = preview.delimiter !== 'json';
  return (
    <Panel>
      <PanelHead title={say.title} note={say.note} />
      <div className="grid gap-4 px-4 pb-4 sm:grid-cols-2 sm:px-5 lg:grid-cols-3">
        <SelectField
          label={say.dates}
          options={[first('dateFormat', dateFormatName(preview.dateFormat)), ...DATES]}
          {...field('dateFormat')}
        />
        {kind === 'orders' && (
          <SelectField
            label={say.currency}
            options={[{ value: '', label: say.byFile(organization?.currency ?? '') }, ...CURRENCIES]}
            {...field('currency')}
          />
        )}
        <SelectField
          label={say.timezone}
          options={[{ value: '', label: say.ofOrganization(organization?.timezone ?? '') }, ...TIMEZONES]}
          {...field('timezone')}
        />
        {text && (
          <SelectField
            label={say.delimiter}
            options={[first('delimiter', delimiters[preview.delimiter] ?? preview.delimiter), ...DELIMITERS]}
            {...field('delimiter')}
          />
        )}
        <SelectField
          label={say.encoding}
          options={[first('encoding', preview.encoding), ...ENCODINGS]}
          {...field('encoding')}
        />
        {text && (
          <SelectField label={say.header} options={[{ value: '', label: say.find }, ...HEADERS]} {...field('header')} />
        )}
      </div>
    </Panel>
  );
}
