import type { ThemeConfig } from 'antd';

/** Colours with a contrast of at least 4.5 : 1 on white for text (WCAG 2.2 AA). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#9c2a1d',
    colorLink: '#8a2417',
    colorInfo: '#1f5f8b',
    colorSuccess: '#2b6e3f',
    colorWarning: '#8a5a00',
    colorError: '#b3261e',
    colorTextSecondary: '#4a4a4a',
    colorTextTertiary: '#5c5c5c',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorBgLayout: '#f6f3ee',
    borderRadius: 8,
    fontSize: 15,
    fontFamily: `-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', 'Segoe UI', Roboto, sans-serif`,
  },
  components: { Layout: { headerBg: '#ffffff', headerPadding: '0 16px', bodyBg: '#f6f3ee' }, Card: { headerFontSize: 16 } },
};
