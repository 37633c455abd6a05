import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formsEn } from './forms.en';
import { formsZh } from './forms.zh';
import { pagesEn } from './pages.en';
import { pagesZh } from './pages.zh';
import { partnersEn } from './partners.en';
import { partnersZh } from './partners.zh';
import { sentencesEn } from './sentences.en';
import { sentencesZh } from './sentences.zh';
import { wordsEn } from './words.en';
import { wordsZh } from './words.zh';

export type Language = 'zh' | 'en';
const STORED = 'shangliang.language';

const initial = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'en' || asked === 'zh') return asked;
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh';
};

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: initial(),
  fallbackLng: 'zh',
  resources: {
    zh: { pages: { ...pagesZh, ...formsZh, ...partnersZh }, words: wordsZh, sentences: sentencesZh },
    en: { pages: { ...pagesEn, ...formsEn, ...partnersEn }, words: wordsEn, sentences: sentencesEn },
  },
  defaultNS: 'pages',
  interpolation: { escapeValue: false },
});

const showLanguage = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};
showLanguage(i18n.language as Language);

export const setLanguage = (language: Language): void => {
  localStorage.setItem(STORED, language);
  showLanguage(language);
  void i18n.changeLanguage(language);
};
