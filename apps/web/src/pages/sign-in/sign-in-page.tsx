import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { answer, api, newIdempotencyKey, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh } from '../../i18n/words.zh';
import { today } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { MoreButton } from '../../parts/more-button';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';
import { session, useSession } from '../../session';

type Person = Schemas['SignInPerson'];
type Grant = Schemas['PersonGrant'];
/** Roles that only the software itself has. */
const NOT_FOR_PEOPLE: ReadonlySet<string> = new Set(['reaction']);
const ROLES = Object.keys(wordsZh.role).filter((role) => !NOT_FOR_PEOPLE.has(role));

/** An address of our own to go back to, and no other: never another site's. */
const backTo = (asked: string | null): string => (asked?.startsWith('/') && !asked.startsWith('//') ? asked : '/');

/** With as many found, more of the list is read only when asked for. */
const ENOUGH = 20;

const isHeld = ({ from, until }: Grant): boolean => from <= today() && (until === null || until >= today());

const PersonChoices = ({ person, onChoose, busy }: { person: Person; onChoose: (person: Person, grant: Grant) => void; busy: boolean }) => {
  const word = useWords();
  return (
    <>
      {person.grants.filter(isHeld).map((grant) => (
        <button type="button" className="choice" key={grant.grantId} disabled={busy} onClick={() => onChoose(person, grant)}>
          <span>
            <strong>{person.name ?? '—'}</strong>
            <br />
            <span className="muted">
              {[grant.organisationName, grant.roomName, grant.jurisdictionName].filter(Boolean).slice(0, 2).join(' · ')}
            </span>
          </span>
          <span className="chip brand-tone">{word('role', grant.role)}</span>
        </button>
      ))}
    </>
  );
};

const Current = () => {
  const { t } = useTranslation();
  const word = useWords();
  const current = useSession();
  if (!current) return null;
  return (
    <Panel
      title={t('signIn.current', { name: current.name, role: word('role', current.role) })}
      extra={
        <Button onClick={() => session.end()} danger>
          {t('nav.signOut')}
        </Button>
      }
    >
      <span className="muted">{t('signIn.change')}</span>
    </Panel>
  );
};

export default function SignInPage() {
  const { t } = useTranslation();
  const word = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [role, setRole] = useState(ROLES.find((one) => one === search.get('role')));
  const [name, setName] = useState('');
  const key = useRef(newIdempotencyKey());
  const people = useInfiniteQuery({
    queryKey: ['people', { role }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/intake/sign-in/people', {
          params: { query: { role: role as Grant['role'] | undefined, cursor: pageParam, limit: 100 } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const signIn = useMutation({
    mutationFn: ({ person, grant }: { person: Person; grant: Grant }) =>
      answer(
        api.POST('/api/v1/intake/sign-in', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: { personId: person.personId, grantId: grant.grantId },
        }),
      ),
    onSuccess: ({ token, expiresAt, principal }) => {
      session.begin({ token, expiresAt, ...principal, name: principal.name ?? word('role', principal.role) });
      void navigate(backTo(search.get('back')));
    },
    onSettled: () => {
      key.current = newIdempotencyKey();
    },
  });
  const shown = (people.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (person) =>
      person.grants.some(isHeld) &&
      [person.name, ...person.grants.flatMap((grant) => [grant.organisationName, grant.roomName, grant.jurisdictionName])].some((text) =>
        (text ?? '').includes(name.trim()),
      ),
  );
  // Names are kept under keys of their own: the service can't look for one, so the list is read on until it is found.
  const { hasNextPage, isFetching, isError, fetchNextPage } = people;
  const looksOn = name.trim() !== '' && shown.length < ENOUGH && hasNextPage && !isError;
  useEffect(() => {
    if (looksOn && !isFetching) void fetchNextPage();
  }, [looksOn, isFetching, fetchNextPage]);
  return (
    <div className="narrow stack">
      <PageTitle title={t('signIn.title')} hint={t('signIn.hint')} />
      <Current />
      <search className="filters" aria-label={t('cases.filter')}>
        <Select
          allowClear
          style={{ minWidth: 180 }}
          aria-label={t('signIn.role')}
          placeholder={t('signIn.role')}
          value={role}
          onChange={(value: string | undefined) => setRole(value)}
          options={ROLES.map((code) => ({ value: code, label: word('role', code) }))}
        />
        <Input
          allowClear
          style={{ width: 240 }}
          aria-label={t('signIn.find')}
          placeholder={t('signIn.find')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </search>
      {signIn.error && <Failed error={signIn.error} />}
      {people.error && <Failed error={people.error} onRetry={() => void people.refetch()} />}
      {((!people.data && !people.error) || (looksOn && shown.length === 0)) && <Waiting />}
      {people.data && shown.length === 0 && !looksOn && <Nothing>{t('signIn.nobody')}</Nothing>}
      <div className="choices">
        {shown.map((person) => (
          <PersonChoices
            key={person.personId}
            person={person}
            busy={signIn.isPending}
            onChoose={(one, grant) => signIn.mutate({ person: one, grant })}
          />
        ))}
      </div>
      <MoreButton of={people} />
    </div>
  );
}
