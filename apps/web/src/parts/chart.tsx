import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

echarts.use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** Bars, stacked where there are several series. The same numbers stand in a table for screen readers. */
export default function Chart({
  title,
  categories,
  series,
  height = 300,
}: {
  title: string;
  categories: readonly string[];
  series: readonly Series[];
  height?: number;
}) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = echarts.init(holder.current!, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: !calm,
      color: ['#9c2a1d', '#1f5f8b', '#2b6e3f', '#8a5a00', '#6b3fa0', '#a0522d', '#00696b', '#5c5c5c'],
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: series.length > 1 ? { type: 'scroll', bottom: 0 } : undefined,
      grid: { left: 8, right: 16, top: 16, bottom: series.length > 1 ? 36 : 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: [...categories], inverse: true, axisLabel: { width: 120, overflow: 'break' } },
      series: series.map(({ name, values }) => ({
        name,
        type: 'bar',
        stack: 'all',
        data: [...values],
        barMaxWidth: 22,
        label: series.length === 1 ? { show: true, position: 'right' } : undefined,
      })),
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(holder.current!);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [title, categories, series]);
  return (
    <figure style={{ margin: 0 }}>
      <div ref={holder} style={{ height }} aria-hidden="true" />
      <table className="visually-hidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col" />
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
    </figure>
  );
}
