import { Grid, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh } from '../../i18n/words.zh';
import { showDate } from '../../parts/dates';

const STAGES = Object.keys(wordsZh.stage);

/** The eight stages with when each was walked; a stage walked again says in which rounds. The room itself was set up before the case began. */
export const StageTimeline = ({ visits, stage, status }: { visits: Schemas['CaseDetail']['visits']; stage: string; status: string }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const wide = Grid.useBreakpoint().lg ?? false;
  const at = STAGES.indexOf(stage);
  const finished = status === 'closed';
  const describe = (one: string): string => {
    const own = visits.filter((visit) => visit.stage === one);
    return own
      .map(
        ({ round, enteredAt, leftAt }) =>
          `${visits.at(-1)!.round > 1 ? `${t('case.round', { n: round })} ` : ''}${showDate(enteredAt, i18n.language)}${leftAt ? ` – ${showDate(leftAt, i18n.language)}` : ''}`,
      )
      .join('；');
  };
  return (
    <Steps
      orientation={wide ? 'horizontal' : 'vertical'}
      titlePlacement={wide ? 'vertical' : 'horizontal'}
      size="small"
      current={finished ? STAGES.length : at}
      status={status === 'open' || finished ? 'process' : 'error'}
      items={STAGES.map((one) => ({ title: word('stage', one), content: describe(one) }))}
    />
  );
};
