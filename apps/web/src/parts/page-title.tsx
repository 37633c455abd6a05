import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The page's one heading, which also names the browser's tab. */
export const PageTitle = ({ title, hint, extra }: { title: string; hint?: ReactNode; extra?: ReactNode }) => {
  useTabTitle(title);
  return (
    <div className="title-row">
      <div>
        <h1>{title}</h1>
        {hint && <p>{hint}</p>}
      </div>
      {extra}
    </div>
  );
};

export const useTabTitle = (title: string): void => {
  const { t } = useTranslation();
  const name = t('app.name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
};
