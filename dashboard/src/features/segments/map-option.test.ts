import { expect, it, vi } from 'vitest';
import type { SegmentMap } from '@/shared/api/eyes-shapes';
import { mapOption } from './map-option';

const map: SegmentMap = {
  analysisId: 'one',
  asOf: '2026-10-31',
  currency: 'GBP',
  axes: [
    { feature: 'recency', unit: 'days' },
    { feature: 'monetary', unit: 'money' },
  ],
  x: 'recency',
  y: 'monetary',
  points: [{ customerId: '8af0e9cf-dcf5-83f7-9495-c218804e1d3b', segment: '0', x: 11, y: 40_672 }],
  shown: 1,
  of: 1,
};
const palette = {
  ink: '#111',
  faint: '#777',
  line: '#ddd',
  surface: '#fff',
  accent: '#055',
  accentSoft: '#eff',
  series: [],
};
const layers = [{ id: '0', name: '<b>Big</b> spenders', color: '#055', points: map.points }];

it('says in full what a point is, by the name that people know, and takes no name for markup', () => {
  const named = vi.fn((_: string, line: HTMLElement) => {
    line.textContent = 'Dana <i>Ash</i>';
  });
  const { tooltip } = mapOption(map, layers, palette, named);
  const formatter = (tooltip as { formatter: (hit: unknown) => HTMLElement }).formatter;
  const tip = formatter({ seriesIndex: 0, dataIndex: 0 });
  expect([...tip.children].map((line) => line.textContent)).toEqual([
    'Dana <i>Ash</i>',
    '<b>Big</b> spenders',
    '11 days',
    '£406.72',
  ]);
  expect(named.mock.calls[0]?.[0]).toBe('8af0e9cf-dcf5-83f7-9495-c218804e1d3b');
});

it('ends a logarithmic axis at whole factors of ten', () => {
  expect(mapOption(map, layers, palette, () => undefined).yAxis).toMatchObject({
    name: 'net spend so far (logarithmic)',
    min: 3,
    max: 4,
    interval: 1,
  });
});
