import { publicEvent } from '#libs/contracts';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What a case came to, to be told to whoever raised the concern. The list may grow. */
const CAME_TO: Readonly<Record<string, Sentence>> = {
  topic_approved: { zh: '议题已批准。', en: 'The topic was approved.' },
  topic_rejected: { zh: '议题未立项。', en: 'The topic was not taken up.' },
  ratification_refused: { zh: '议题未获追认。', en: 'The topic was not ratified.' },
  topic_withdrawn: { zh: '议题已撤回。', en: 'The topic was withdrawn.' },
  consultation_concluded: { zh: '协商已有结论。', en: 'The consultation was concluded.' },
  consultation_terminated: { zh: '协商已终止。', en: 'The consultation was terminated.' },
  results_published: { zh: '办理结果已公布。', en: 'The results were published.' },
};

const UNDER_WAY: Sentence = { zh: '诉求已接收，正在登记。', en: 'The concern was taken over and is being recorded.' };
const WENT_ON: Sentence = { zh: '事项有新进展。', en: 'The case went on.' };
const HANDED_ON: Sentence = {
  zh: '诉求不适合协商，已转至其他渠道。',
  en: 'The concern is no matter for a consultation and was handed on.',
};
const DECLINED: Sentence = { zh: '诉求不予受理。', en: 'The concern was declined.' };

const sentenceOf = (type: string, data: Readonly<Record<string, unknown>>): Sentence => {
  switch (type) {
    case 'concern.answered':
      return CAME_TO[String(data['what'])] ?? WENT_ON;
    case 'concern.handed_on':
      return HANDED_ON;
    case 'concern.declined':
      return DECLINED;
    default:
      return publicEvent(type) ?? WENT_ON;
  }
};

/** Where a concern stands, for people: one text in both languages, with the reason where somebody gave one. */
export const statusNotesOf = (type: string | null, data: Readonly<Record<string, unknown>> | null): string => {
  const { zh, en } = type === null ? UNDER_WAY : sentenceOf(type, data ?? {});
  const reason = data?.['reason'];
  return [`${zh} / ${en}`, ...(typeof reason === 'string' ? [reason] : [])].join('\n');
};
