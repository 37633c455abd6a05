import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Chip, type Tone } from '../../parts/chip';
import { showInstant } from '../../parts/dates';

type Subscription = Schemas['Subscription'];
type State = 'active' | 'failing' | 'resting' | 'asking' | 'disabled' | 'closed';

const TONES: Readonly<Record<State, Tone>> = {
  active: 'good',
  failing: 'warn',
  resting: 'bad',
  asking: 'warn',
  disabled: 'bad',
  closed: 'plain',
};

/** What its endpoint's circuit and its owner make of a subscription at this moment. */
const stateOf = ({ status, failures, restsUntil }: Subscription): State => {
  if (status !== 'active') return status;
  if (restsUntil !== null) return Date.parse(restsUntil) > Date.now() ? 'resting' : 'asking';
  return failures > 0 ? 'failing' : 'active';
};

export const StateChip = ({ subscription }: { subscription: Subscription }) => {
  const { t } = useTranslation();
  const state = stateOf(subscription);
  return <Chip tone={TONES[state]}>{t(`partners.state_${state}`)}</Chip>;
};

/** The service counts what is still to be sent up to here: so many are so many or more. */
const MOST_COUNTED = 10_000;
export const isCountedToTheEnd = ({ pending }: Subscription): boolean => pending < MOST_COUNTED;

/** The state in a sentence: why, and what comes next. */
export const StateSentence = ({ subscription }: { subscription: Subscription }) => {
  const { t, i18n } = useTranslation();
  const state = stateOf(subscription);
  const { failures, restsUntil, failingSince, disabledBecause } = subscription;
  const instant = (value: string): string => showInstant(value, i18n.language);
  const key = state === 'disabled' ? `disabled_${disabledBecause ?? 'asked'}` : state;
  return (
    <p>
      {t(`partners.says_${key}`, { failures, until: restsUntil && instant(restsUntil) })}
      {failingSince !== null &&
        state !== 'disabled' &&
        state !== 'closed' &&
        `${i18n.language === 'zh' ? '' : ' '}${t('partners.failingSince', { since: instant(failingSince) })}`}
    </p>
  );
};
