/** One at least: what a command takes that asks for entries. */
export type Some<T> = [T, ...T[]];

/** Nothing, where there are none: a field without entries is one that nobody has filled in. */
export const some = <T>([first, ...others]: readonly T[]): Some<T> | undefined => (first === undefined ? undefined : [first, ...others]);

export const mapSome = <From, To>([first, ...others]: readonly [From, ...From[]], change: (one: From, index: number) => To): Some<To> => [
  change(first, 0),
  ...others.map((one, index) => change(one, index + 1)),
];
