import { t } from '@/shared/text';
import { percent } from './format';

/** So many places more than wished are taken at most; two figures that are alike that far are told as one. */
const MOST_MORE = 6;

/**
 * A figure beside the limit that it is judged by, with as many places as it takes to see on which side it is: 0.446
 * against 0.45 is "0.446", where two places would say "0.45".
 *
 * @param places how many would do if the limit were far
 */
export function besideLimit(
  value: number,
  limit: number,
  show: (value: number, places: number) => string,
  places: number,
): string {
  for (let more = places; value !== limit && more <= places + MOST_MORE; more += 1) {
    const text = show(value, more);
    if (text !== show(limit, more)) return text;
  }
  return show(value, places);
}

/** A part of a whole in per cent, which is never rounded to none of it, nor to all. */
export const partShare = (share: number, places = 1): string => besideLimit(share, Math.round(share), percent, places);

/** A risk in per cent. Nobody is sure to leave or to stay: beyond 99 % and below 1 % it says just that. */
export function riskShare(risk: number, places = 0): string {
  if (risk > 0.99) return t.common.share.over(percent(0.99, 0));
  if (risk < 0.01) return t.common.share.under(percent(0.01, 0));
  return percent(risk, places);
}
