import canonicalize from 'canonicalize';

/**
 * RFC 8785 bytes of a value. What is recorded is written exactly once by this function and never re-serialised.
 * @throws TypeError for text that isn't well-formed Unicode, isn't NFC, or holds NUL: the edge has to have refused or normalised it.
 */
export const canonicalBytes = (value: unknown): Buffer => {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('not a JSON value');
  if (/\\ud[89a-f]|\\u0000/.test(json)) throw new TypeError('text with lone surrogates or NUL can not be recorded');
  if (json.normalize('NFC') !== json) throw new TypeError('text must be NFC before it is recorded');
  return Buffer.from(json, 'utf8');
};
