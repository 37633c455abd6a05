import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { FONT_FAMILY } from '../theme';

echarts.use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const ROW_HEIGHT = 32;
const ONE = '#9c2a1d';
/** From early to late: for series that follow one another, such as stages. */
const IN_ORDER = ['#f0cfc7', '#e3aea2', '#d38b7c', '#c0675a', '#a8443a', '#86281f', '#5c1a13'];
const APART = ['#9c2a1d', '#c9bfb0', '#1f5f8b', '#2b6e3f'];

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** Lying bars, stacked where there are several series. The same numbers stand in a table for screen readers. */
export default function Chart({
  title,
  categories,
  series,
  inOrder = false,
}: {
  title: string;
  categories: readonly string[];
  series: readonly Series[];
  inOrder?: boolean;
}) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = echarts.init(holder.current!, undefined, { renderer: 'svg' });
    const several = series.length > 1;
    chart.setOption({
      animation: !calm,
      color: several ? (inOrder ? IN_ORDER : APART) : [ONE],
      // Named, not inherited: text is measured on a canvas of its own.
      textStyle: { fontFamily: FONT_FAMILY, color: '#221d18' },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
      legend: several ? { bottom: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: '#221d18' } } : undefined,
      grid: { left: 4, right: 28, top: 4, bottom: several ? 56 : 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: '#efe8dc' } },
        axisLabel: { show: several, color: '#574f47' },
      },
      yAxis: {
        type: 'category',
        data: [...categories],
        inverse: true,
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: '#221d18', fontSize: 13, width: 130, overflow: 'break' },
      },
      series: series.map(({ name, values }) => ({
        name,
        type: 'bar',
        stack: 'all',
        data: [...values],
        barMaxWidth: 18,
        itemStyle: several ? undefined : { borderRadius: [0, 4, 4, 0] },
        label: several ? undefined : { show: true, position: 'right', color: '#221d18', fontSize: 13 },
      })),
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(holder.current!);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [title, categories, series, inOrder]);
  return (
    <figure style={{ margin: 0 }}>
      <div ref={holder} style={{ height: categories.length * ROW_HEIGHT + (series.length > 1 ? 80 : 12) }} aria-hidden="true" />
      <div className="visually-hidden">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <td>{title}</td>
              {series.map(({ name }) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category, index) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{values[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
