import { z } from 'zod';

/** The services whose recorded events are told to partners; each has a topic of its own, `public.<service>.v1`. */
export const PUBLIC_SERVICES = ['intake', 'deliberation', 'outcomes', 'evaluation', 'partners'] as const;
export type PublicService = (typeof PUBLIC_SERVICES)[number];

export type PublicSubject = 'case' | 'room' | 'concern';

/**
 * One type of event as partners know it: designed for them, not the recorded one renamed. Additive only: what a release has published
 * stays as it is, for ever; new fields are optional. No personal data, public cases only.
 */
export interface PublicEventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  /** Of the schema, from 1. */
  readonly version: number;
  readonly service: PublicService;
  /** What it speaks of; CloudEvents `subject` is `<about>/<id>`. */
  readonly about: PublicSubject;
  /** For the one partner who sent the concern; nobody else is told. */
  readonly addressed: boolean;
  /** Release of the contract that brought it. */
  readonly since: string;
  readonly en: string;
  readonly zh: string;
  readonly schema: Schema;
  readonly example: z.output<Schema>;
}

export type PublicDataOf<Definition> = Definition extends { readonly schema: infer Schema extends z.ZodType } ? z.output<Schema> : never;

type Described<Schema extends z.ZodType> = Omit<PublicEventDefinition<string, Schema>, 'type' | 'version' | 'addressed'> & {
  readonly addressed?: boolean;
};

export const definePublicEvent = <const Type extends string, Schema extends z.ZodType>(
  type: Type,
  described: Described<Schema>,
): PublicEventDefinition<Type, Schema> => {
  if (!/^(case|room|concern)\.[a-z][a-z_]*$/.test(type)) throw new Error(`public event ${type} is not of the form case.something_done`);
  if (!type.startsWith(`${described.about}.`)) throw new Error(`public event ${type} is not about a ${described.about}`);
  return { type, version: 1, addressed: false, ...described };
};

/** Name of a type's schema, in the folder of the contract and below `/public/v1/schemas/`. */
export const schemaName = ({ type, version }: Pick<PublicEventDefinition, 'type' | 'version'>): string => `${type}.v${version}`;
