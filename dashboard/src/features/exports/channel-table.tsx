import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import type { Summary } from './api';

const { channels: say } = t.exports;
const CHANNELS = ['email', 'sms', 'ads'] as const;
const STANDINGS = ['agreed', 'refused', 'unknown', 'unreachable'] as const;

const cell = 'px-2 py-1.5 text-right first:pl-0 first:text-left last:pr-0';

/** Of the list's members, by the way to reach them, who agreed and who did not. */
export const ChannelTable = ({ summary }: { summary: Summary }) => (
  <div className="relative overflow-x-auto" role="region" aria-label={say.title} tabIndex={0}>
    <table className="tabular w-full text-[0.8125rem]">
      <caption className="sr-only">{say.title}</caption>
      <thead className="text-ink-faint">
        <tr className="border-b border-line">
          <th scope="col" className={cell}>
            {say.channel}
          </th>
          {STANDINGS.map((standing) => (
            <th key={standing} scope="col" className={`${cell} font-medium`}>
              {say.standing[standing]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CHANNELS.map((channel) => (
          <tr key={channel} className="border-b border-line last:border-b-0">
            <th scope="row" className={`${cell} font-normal`}>
              {say.name[channel]}
            </th>
            {STANDINGS.map((standing) => (
              <td key={standing} className={cell}>
                {count(summary.channels[channel]?.[standing] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
