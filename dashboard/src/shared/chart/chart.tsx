import type { EChartsOption } from 'echarts';
import { ImageDown, Table2, ChartColumn } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { idle } from '@/shared/lib/idle';
import { saveFile } from '@/shared/lib/save';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { PanelHead } from '@/shared/ui/panel';
import type { ECharts } from './echart';
import { usePalette } from './palette';

/** A canvas takes no font from the page. */
const FONT = 'Inter, ui-sans-serif, system-ui, sans-serif';

function show(chart: ECharts, option: EChartsOption): void {
  chart.setOption(
    { aria: { enabled: true }, animation: false, textStyle: { fontFamily: FONT }, ...option },
    { notMerge: true, lazyUpdate: true },
  );
}

function useChart(option: EChartsOption, onClick?: (dataIndex: number, seriesIndex: number) => void) {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let made: ECharts | null = null;
    let gone = false;
    const watch = new ResizeObserver(() => made?.resize());
    const make = async () => {
      // What is read and pressed comes first; a chart may take a moment longer.
      await idle();
      const { init } = await import('./echart');
      await idle();
      if (gone) return;
      made = init(element);
      watch.observe(element);
      setChart(made);
    };
    void make();
    return () => {
      gone = true;
      watch.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, []);
  useEffect(() => {
    if (chart) show(chart, option);
  }, [chart, option]);
  useEffect(() => {
    if (!chart || !onClick) return;
    const clicked = (event: { dataIndex: number; seriesIndex?: number }) => {
      onClick(event.dataIndex, event.seriesIndex ?? 0);
    };
    chart.on('click', clicked as never);
    return () => {
      chart.off('click', clicked);
    };
  }, [chart, onClick]);
  return { box, chart };
}

function saveChart(chart: ECharts, name: string, background: string): void {
  const address = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: background });
  // Decoded here: the content security policy lets no data: address be fetched.
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  saveFile(`${name}.png`, new Blob([bytes], { type: 'image/png' }));
}

/** A chart with its title, the same figures as a table beside it, and a way to save it. */
export function ChartFrame({
  title,
  note,
  label,
  fileName,
  option,
  picture,
  table,
  tools,
  height = '20rem',
  onClick,
}: {
  title: ReactNode;
  note?: ReactNode;
  /** What the chart shows, for those who do not see it. */
  label: string;
  fileName: string;
  option: EChartsOption;
  /** What a saved picture shows besides, because it stands alone: a legend that the page has elsewhere. */
  picture?: EChartsOption;
  table: ReactNode;
  tools?: ReactNode;
  height?: string;
  /** Must be stable from render to render. */
  onClick?: (dataIndex: number, seriesIndex: number) => void;
}) {
  const [asTable, setAsTable] = useState(false);
  const { surface } = usePalette();
  const { box, chart } = useChart(option, onClick);
  return (
    <>
      <PanelHead title={title} {...(note === undefined ? {} : { note })}>
        {tools}
        <Button
          size="small"
          look="quiet"
          aria-pressed={asTable}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? <ChartColumn aria-hidden /> : <Table2 aria-hidden />}
          {asTable ? t.common.asChart : t.common.asTable}
        </Button>
        <Button
          size="icon"
          look="quiet"
          aria-label={t.common.exportPng}
          disabled={!chart || asTable}
          onClick={() => {
            if (!chart) return;
            if (picture) chart.setOption(picture);
            saveChart(chart, fileName, surface);
            if (picture) show(chart, option);
          }}
        >
          <ImageDown aria-hidden />
        </Button>
      </PanelHead>
      {asTable && <div className="max-h-96 overflow-y-auto pb-2">{table}</div>}
      {/* Kept while the table shows, so that it is there again at once. Its drawing, as wide as the box was, must not keep
          the box from becoming narrower. */}
      <div
        ref={box}
        role="img"
        aria-label={label}
        hidden={asTable}
        style={{ height }}
        className="w-full overflow-hidden contain-inline-size"
      />
    </>
  );
}
