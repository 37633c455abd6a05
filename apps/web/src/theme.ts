import type { ThemeConfig } from 'antd';

export const FONT_FAMILY = `-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', 'Segoe UI', Roboto, sans-serif`;

/** Colours with a contrast of at least 4.5 : 1 on white for text (WCAG 2.2 AA). Those of our own parts stand in page.css. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#9c2a1d',
    colorLink: '#8a2417',
    colorInfo: '#1f5f8b',
    colorSuccess: '#2b6e3f',
    colorWarning: '#8a5a00',
    colorError: '#a01d16',
    colorText: '#221d18',
    colorTextSecondary: '#4a433b',
    colorTextTertiary: '#574f47',
    colorTextDescription: '#574f47',
    colorTextPlaceholder: '#655d54',
    colorBorder: '#b9ad9c',
    colorBgLayout: '#f6f3ee',
    borderRadius: 8,
    controlHeight: 38,
    fontSize: 15,
    fontWeightStrong: 700,
    fontFamily: FONT_FAMILY,
  },
};
