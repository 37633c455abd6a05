import { Route, Theme } from '#libs/shared-kernel';
import type { Xml } from './xml.js';

/*
 * What GeoReport calls services: the themes of concerns. Each has the same attributes, all of them optional.
 */

export type ThemeCode = (typeof Theme.options)[number];

const NAMES: Readonly<Record<ThemeCode, { readonly zh: string; readonly en: string }>> = {
  reform: { zh: '改革发展要事', en: 'Matters of reform and development' },
  livelihood: { zh: '民生改善实事', en: "Matters of people's livelihood" },
  governance: { zh: '社会治理难事', en: 'Matters of local governance' },
};

export const serviceNameOf = (code: string | null): string => NAMES[code as ThemeCode]?.zh ?? '';

export const SERVICES: readonly Xml[] = Theme.options.map((code) => ({
  service_code: code,
  service_name: NAMES[code].zh,
  description: NAMES[code].en,
  metadata: true,
  type: 'realtime',
  keywords: '',
  group: '协商议题',
}));

interface Attribute {
  readonly code: string;
  /** Field of a concern that it becomes. */
  readonly field: 'externalId' | 'title' | 'route' | 'workOrderNo' | 'gridCode';
  readonly description: string;
  readonly values?: readonly string[];
}

export const ATTRIBUTES: readonly Attribute[] = [
  { code: 'external_id', field: 'externalId', description: '贵方编号：同一编号只受理一次 / Your own id: the same one is taken over once' },
  { code: 'title', field: 'title', description: '标题，默认取 description 首行 / Title; the first line of the description by default' },
  { code: 'route', field: 'route', description: '来源渠道 / The way it came to you', values: Route.options },
  { code: 'work_order_no', field: 'workOrderNo', description: '工单号 / Number of the work order' },
  { code: 'grid_code', field: 'gridCode', description: '网格编号 / Code of the grid' },
];

/** @returns null for a service that there is not. */
export const serviceDefinition = (code: string): Xml =>
  Theme.options.some((theme) => theme === code)
    ? {
        service_code: code,
        attributes: ATTRIBUTES.map(({ code: attribute, description, values = [] }, index) => ({
          variable: true,
          code: attribute,
          datatype: values.length > 0 ? 'singlevaluelist' : 'string',
          required: false,
          datatype_description: '',
          order: index + 1,
          description,
          values: values.map((value) => ({ key: value, name: value })),
        })),
      }
    : null;
