import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh } from '../../i18n/words.zh';
import { showDay } from '../../parts/dates';

const STAGES = Object.keys(wordsZh.stage);

/** The eight stages with when each was walked; a stage walked again says in which rounds. The room itself was set up before the case began. */
export const StageTimeline = ({ visits, stage, status }: { visits: Schemas['CaseDetail']['visits']; stage: string; status: string }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const at = STAGES.indexOf(stage);
  const standing = (index: number): 'done' | 'now' | 'later' => {
    if (status === 'closed' || index < at) return 'done';
    return index === at && status === 'open' ? 'now' : 'later';
  };
  const rounds = new Set(visits.map(({ round }) => round)).size > 1;
  return (
    <ol className="stages">
      {STAGES.map((one, index) => {
        const own = visits.filter((visit) => visit.stage === one);
        const how = standing(index);
        return (
          <li key={one} className={how} data-number={index + 1} aria-current={how === 'now' ? 'step' : undefined}>
            <strong>
              {word('stage', one)}
              {how === 'done' && <span className="visually-hidden">（{t('case.stageDone')}）</span>}
            </strong>
            <span>
              {own.map(({ round, enteredAt, leftAt }) => (
                <span key={enteredAt} style={{ display: 'block' }}>
                  {rounds && `${t('case.round', { n: round })} `}
                  <time dateTime={enteredAt}>{showDay(enteredAt, i18n.language)}</time>
                  {leftAt ? (
                    <>
                      –<time dateTime={leftAt}>{showDay(leftAt, i18n.language)}</time>
                    </>
                  ) : (
                    t('case.since')
                  )}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
