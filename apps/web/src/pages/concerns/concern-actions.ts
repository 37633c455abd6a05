import { answer, api, type Schemas } from '../../api/client';
import { choice, codesOf, line, oneOf, paragraph, yesNo, type Option } from '../../forms/controls';
import { offeredAction, type OfferedAction } from '../../forms/action-buttons';
import type { Session } from '../../session';

const by = (idempotencyKey: string) => ({ 'Idempotency-Key': idempotencyKey });
const isAccepted = (value: unknown): value is Schemas['CommandAccepted'] => typeof value === 'object' && value !== null && 'id' in value;

/** What whoever is signed in can do with a concern. Whether they may is decided where the command arrives. */
export const concernActions = (
  concern: Schemas['ConcernDetail'],
  session: Session,
  rooms: readonly Option[],
  goTo: (path: string) => void,
): OfferedAction[] => {
  const path = { concernId: concern.id };
  const waits = concern.standing === 'waiting';
  const triages = session.role === 'coordinator' || session.role === 'cppcc_office';
  const offered: (OfferedAction | false)[] = [
    session.role === 'coordinator' &&
      waits &&
      rooms.length > 0 &&
      offeredAction<Pick<Schemas['DraftTopic'], 'roomId' | 'title' | 'question' | 'background' | 'theme'>>({
        id: 'draftTopic',
        fields: {
          roomId: choice('room', rooms),
          title: line('title', { max: 100 }),
          question: paragraph('question', { max: 500 }),
          background: paragraph('background', { max: 5000, initial: concern.text }),
          theme: oneOf('theme', 'theme', codesOf('theme'), { initial: concern.theme ?? undefined }),
        },
        send: (body, key) =>
          answer(
            api.POST('/api/v1/intake/topics', {
              params: { header: by(key) },
              body: { ...body, channel: 'resident', concernIds: [concern.id], partnerRoomIds: [] },
            }),
          ),
        onDone: (answered) => {
          if (isAccepted(answered)) goTo(`/cases/${answered.id}`);
        },
      }),
    triages &&
      waits &&
      offeredAction<Pick<Schemas['HandConcernOn'], 'channel' | 'reference' | 'reason'>>({
        id: 'handConcernOn',
        fields: {
          channel: oneOf('handOn', 'handOn', codesOf('handOn')),
          reference: line('reference', { optional: true }),
          reason: paragraph('reason'),
        },
        send: (body, key) =>
          answer(api.POST('/api/v1/intake/concerns/{concernId}/handing-on', { params: { path, header: by(key) }, body })),
      }),
    triages &&
      waits &&
      offeredAction<Schemas['DeclineConcern']>({
        id: 'declineConcern',
        fields: {
          reasonCode: oneOf<string>('declining', 'declining', codesOf('declining')),
          reason: paragraph('reason', { hint: 'declining' }),
        },
        send: (body, key) => answer(api.POST('/api/v1/intake/concerns/{concernId}/declining', { params: { path, header: by(key) }, body })),
      }),
    concern.mine &&
      concern.standing === 'declined' &&
      concern.appeal === 'none' &&
      offeredAction<Schemas['AppealConcern']>({
        id: 'appealConcern',
        fields: { reason: paragraph('appealReason') },
        send: (body, key) => answer(api.POST('/api/v1/intake/concerns/{concernId}/appeal', { params: { path, header: by(key) }, body })),
      }),
    (session.role === 'cppcc_office' || session.role === 'party_organisation') &&
      concern.appeal === 'open' &&
      offeredAction<Schemas['DecideConcernAppeal']>({
        id: 'decideConcernAppeal',
        fields: { upheld: yesNo('upheld'), reason: paragraph('reason') },
        send: (body, key) =>
          answer(api.POST('/api/v1/intake/concerns/{concernId}/appeal-decision', { params: { path, header: by(key) }, body })),
      }),
    concern.mine &&
      waits &&
      offeredAction<Schemas['WithdrawConcern']>({
        id: 'withdrawConcern',
        fields: { reason: paragraph('reason') },
        send: (body, key) =>
          answer(api.POST('/api/v1/intake/concerns/{concernId}/withdrawal', { params: { path, header: by(key) }, body })),
      }),
  ];
  return offered.filter((one): one is OfferedAction => one !== false);
};
