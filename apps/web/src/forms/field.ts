import type { ReactElement } from 'react';

/** What a control is given: its value, where to say that it changed, and the ids that label and describe it. */
export interface ControlProps<Value> {
  readonly id: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** One field of a form. What kind of value it gives is in its type, so that a form can't send anything but what its command takes. */
export interface Field<Value> {
  /** Key of the label below `fields`. */
  readonly label: string;
  /** Key of a sentence below `hints`. */
  readonly hint?: string;
  readonly required: boolean;
  readonly initial?: Value;
  /** For a value of several parts: whether none of them is missing. */
  readonly isComplete?: (value: Value) => boolean;
  /** A group of controls under one heading, where one label can't belong to one control. */
  readonly group?: boolean;
  readonly render: (props: ControlProps<Value>) => ReactElement;
}

export type FieldsOf<Values> = { readonly [Name in keyof Values]-?: Field<Exclude<Values[Name], undefined>> };
