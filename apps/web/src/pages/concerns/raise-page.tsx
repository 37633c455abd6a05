import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer, api, newIdempotencyKey, type Schemas } from '../../api/client';
import { CommandForm } from '../../forms/command-form';
import { codesOf, line, oneOf, paragraph } from '../../forms/controls';
import { placeField } from '../../forms/place-control';
import { useWords } from '../../i18n/use-words';
import { Failed } from '../../parts/failed';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { useSession, type Session } from '../../session';

type Said = Pick<Schemas['RaiseConcern'], 'title' | 'text' | 'jurisdictionId' | 'place' | 'theme'>;
type Route = Schemas['RaiseConcern']['route'];
const STEPS = ['write', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

/** How a concern reaches us through this page, by who writes it down. Others have steps of their own. */
const ROUTES: Readonly<Record<string, Route>> = { resident: 'web', grid_worker: 'grid', coordinator: 'visit' };

const Progress = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  return (
    <ol className="progress">
      {STEPS.map((one, index) => (
        <li key={one} aria-current={one === step ? 'step' : undefined} className={STEPS.indexOf(step) >= index ? 'reached' : undefined}>
          {index + 1}. {t(`concerns.step_${one}`)}
        </li>
      ))}
    </ol>
  );
};

const WhatHappensNext = () => {
  const { t } = useTranslation();
  return (
    <Panel title={t('concerns.next')}>
      <ol className="missing" style={{ margin: 0 }}>
        <li>{t('concerns.next1')}</li>
        <li>{t('concerns.next2')}</li>
        <li>{t('concerns.next3')}</li>
        <li>{t('concerns.next4')}</li>
      </ol>
    </Panel>
  );
};

const Check = ({ said, route, onBack, onDone }: { said: Said; route: Route; onBack: () => void; onDone: (id: string) => void }) => {
  const { t } = useTranslation();
  const word = useWords();
  const key = useRef(newIdempotencyKey());
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const place = useQuery({
    queryKey: ['directory', { place: said.jurisdictionId }],
    queryFn: () =>
      answer(api.GET('/api/v1/intake/jurisdictions/{jurisdictionId}', { params: { path: { jurisdictionId: said.jurisdictionId } } })),
  });
  const send = async (): Promise<void> => {
    setSending(true);
    setFailure(null);
    try {
      const { id } = await answer(
        api.POST('/api/v1/intake/concerns', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: { ...said, route, attachments: [] },
        }),
      );
      onDone(id);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setSending(false);
    }
  };
  const where = [...(place.data?.path ?? []).slice(-2).map(({ name }) => name), place.data?.name].filter(Boolean).join(' · ');
  return (
    <div className="stack">
      {failure && <Failed error={failure} />}
      <Panel title={t('concerns.checkTitle')}>
        <dl className="facts">
          <dt>{t('fields.concernTitle')}</dt>
          <dd>{said.title}</dd>
          <dt>{t('fields.concernText')}</dt>
          <dd style={{ whiteSpace: 'pre-wrap' }}>{said.text}</dd>
          <dt>{t('concerns.where')}</dt>
          <dd>{[where, said.place].filter(Boolean).join(' · ')}</dd>
          {said.theme && (
            <>
              <dt>{t('fields.theme')}</dt>
              <dd>{word('theme', said.theme)}</dd>
            </>
          )}
        </dl>
      </Panel>
      <WhatHappensNext />
      <Flex gap={10}>
        <Button type="primary" size="large" loading={sending} style={{ flex: 1 }} onClick={() => void send()}>
          {sending ? t('concerns.submitting') : t('concerns.submit')}
        </Button>
        <Button size="large" disabled={sending} onClick={onBack}>
          {t('concerns.back')}
        </Button>
      </Flex>
    </div>
  );
};

const Done = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="stack">
      <Alert type="success" showIcon title={t('concerns.done', { id: id.slice(-8) })} description={t('concerns.doneHint')} />
      <WhatHappensNext />
      <Button type="primary" size="large" onClick={() => void navigate(`/concerns/${id}`)}>
        {t('concerns.seeIt')}
      </Button>
    </div>
  );
};

const Raise = ({ session, route }: { session: Session; route: Route }) => {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('write');
  const [said, setSaid] = useState<Said | null>(null);
  const [id, setId] = useState('');
  return (
    <>
      <Progress step={step} />
      {step === 'write' && (
        <div className="big-form">
          <CommandForm<Said>
            fields={{
              title: line('concernTitle', { hint: 'concernTitle', max: 100, initial: said?.title }),
              text: paragraph('concernText', { hint: 'concernText', max: 5000, rows: 5, initial: said?.text }),
              jurisdictionId: placeField(said?.jurisdictionId ?? session.jurisdictionId),
              place: line('concernPlace', { optional: true, initial: said?.place }),
              theme: oneOf('concernTheme', 'theme', codesOf('theme'), { optional: true, initial: said?.theme }),
            }}
            submit={() => Promise.resolve()}
            submitLabel={t('concerns.toCheck')}
            onDone={(values) => {
              setSaid(values);
              setStep('check');
            }}
          />
        </div>
      )}
      {step === 'check' && said && (
        <Check
          said={said}
          route={route}
          onBack={() => setStep('write')}
          onDone={(raised) => {
            setId(raised);
            setStep('done');
          }}
        />
      )}
      {step === 'done' && <Done id={id} />}
    </>
  );
};

export default function RaisePage() {
  const { t } = useTranslation();
  const session = useSession();
  const route = session && ROUTES[session.role];
  return (
    <div className="narrow">
      <PageTitle title={t('concerns.raiseTitle')} hint={t('concerns.raiseHint')} />
      {session && route ? (
        <Raise session={session} route={route} />
      ) : (
        <Nothing>
          <p>{session ? t('concerns.otherRole') : t('concerns.needSignIn')}</p>
          <Link to="/sign-in?back=/concerns/raise">{t('nav.signIn')}</Link>
        </Nothing>
      )}
    </div>
  );
}
