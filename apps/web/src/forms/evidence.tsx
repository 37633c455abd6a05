import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Button, Flex, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type { ControlProps, Field } from './field';
import { some, type Some } from './some';

type Evidence = Schemas['Evidence'];
export type SomeEvidence = Some<Evidence>;

/** As many as one command takes. */
const MOST_FILES = 50;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;
const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

/**
 * What is recorded of a file: never the file itself. Read piece by piece, so that a film of a meeting doesn't have to fit into memory.
 * @param onRead told how many bytes have been read so far
 */
const evidenceOf = async (file: File, onRead: (bytes: number) => void, signal: AbortSignal): Promise<Evidence> => {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  let read = 0;
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    hash.update(value);
    read += value.length;
    onRead(read);
  }
  return {
    sha256: bytesToHex(hash.digest()),
    name: file.name.normalize('NFC'),
    mediaType: MEDIA_TYPE.test(file.type) ? file.type : UNKNOWN_MEDIA_TYPE,
    size: file.size,
  };
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const showSize = (bytes: number, language: string): string => {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[step], maximumFractionDigits: step > 1 ? 1 : 0 }).format(
    bytes / 1024 ** step,
  );
};

const EvidenceControl = ({ id, value, onChange, describedBy, invalid }: ControlProps<SomeEvidence>) => {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const leaving = useRef(new AbortController());
  const [reading, setReading] = useState<{ readonly name: string; readonly percent: number } | null>(null);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [leftOut, setLeftOut] = useState(0);
  const chosen: readonly Evidence[] = value ?? [];
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);

  const take = async (files: readonly File[]): Promise<void> => {
    const { signal } = leaving.current;
    const taken = new Map(chosen.map((one) => [one.sha256, one]));
    const unreadable: string[] = [];
    const room = MOST_FILES - chosen.length;
    for (const file of files.slice(0, room)) {
      try {
        setReading({ name: file.name, percent: 0 });
        const one = await evidenceOf(
          file,
          (read) => setReading({ name: file.name, percent: Math.floor((read / Math.max(1, file.size)) * 100) }),
          signal,
        );
        taken.set(one.sha256, one);
      } catch {
        if (signal.aborted) return;
        unreadable.push(file.name);
      }
    }
    setReading(null);
    setFailed(unreadable);
    setLeftOut(Math.max(0, files.length - room));
    onChange(some([...taken.values()]));
  };
  return (
    <Flex vertical gap={8}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file chosen once more is a change too.
          target.value = '';
          void take(files);
        }}
      />
      {chosen.length > 0 && (
        <ul className="evidence">
          {chosen.map((one) => (
            <li key={one.sha256}>
              <span>
                {one.name} <span className="muted">{showSize(one.size, i18n.language)}</span>
              </span>
              <button
                type="button"
                className="quiet-button"
                onClick={() => onChange(some(chosen.filter(({ sha256: hash }) => hash !== one.sha256)))}
              >
                {t('common.remove')}
                <span className="visually-hidden"> {one.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {reading && (
        <div>
          <output className="muted">{t('evidence.reading', { name: reading.name })}</output>
          <Progress percent={reading.percent} size="small" />
        </div>
      )}
      {failed.length > 0 && (
        <div role="alert" className="field-error">
          {t('evidence.unreadable', { names: failed.join('、') })}
        </div>
      )}
      {leftOut > 0 && (
        <div role="alert" className="field-error">
          {t('evidence.tooMany', { most: MOST_FILES, leftOut })}
        </div>
      )}
      <div>
        <Button
          id={id}
          aria-describedby={describedBy}
          danger={invalid}
          disabled={reading !== null || chosen.length >= MOST_FILES}
          onClick={() => input.current?.click()}
        >
          {t('evidence.choose')}
        </Button>
      </div>
    </Flex>
  );
};

/** Files that show something. They stay with whoever has them: what is recorded is name, size and SHA-256, by which each can be known again. */
export const evidence = (said: { readonly optional?: boolean } = {}): Field<SomeEvidence> => ({
  label: 'evidence',
  hint: 'evidence',
  required: said.optional !== true,
  group: true,
  render: (props) => <EvidenceControl {...props} />,
});
