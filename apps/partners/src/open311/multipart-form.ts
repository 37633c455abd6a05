import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { cleanText, Problem } from '#libs/http';
import type { Fields } from './request-query.js';

const MIB = 1024 * 1024;

/** What a form with files may hold. Its text is what is kept; files are read past, so that software that sends a picture along gets through. */
const FORM_LIMITS = {
  /** Bytes of one field: twenty thousand characters of text, four bytes each, and some more. */
  fieldSize: 100 * 1024,
  fields: 100,
  fileSize: 8 * MIB,
  files: 5,
  parts: 105,
};

const TOO_LARGE = new Set(['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_REQ_FILE_TOO_LARGE']);

/** Reads past a file. @returns bytes of it. */
const readPast = async ({ file }: MultipartFile): Promise<number> => {
  let bytes = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) bytes += chunk.byteLength;
  if (file.truncated) throw new Problem('open311.form-too-large');
  return bytes;
};

export interface MultipartForm {
  readonly fields: Fields;
  /** Files that held something, and are not kept. */
  readonly files: number;
}

/** @throws Problem */
export const readMultipartForm = async (request: FastifyRequest): Promise<MultipartForm> => {
  const fields = new Map<string, string>();
  let files = 0;
  try {
    for await (const part of request.parts({ limits: FORM_LIMITS })) {
      if (part.type === 'file') {
        // A form in a browser sends an empty one where none was chosen.
        if ((await readPast(part)) > 0) files++;
        continue;
      }
      if (part.valueTruncated) throw new Problem('open311.form-too-large');
      fields.set(part.fieldname, typeof part.value === 'string' ? part.value : JSON.stringify(part.value));
    }
  } catch (error) {
    if (TOO_LARGE.has(String((error as { code?: unknown }).code))) throw new Problem('open311.form-too-large', { cause: error });
    if (error instanceof Problem) throw error;
    // Of a form that breaks off in the middle, or is none.
    throw new Problem('request.malformed', { cause: error });
  }
  return { fields: cleanText(Object.fromEntries(fields)) as Fields, files };
};
