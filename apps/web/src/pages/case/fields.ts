/** Reads an event's data, of which the page knows only that it is an object: a field that isn't there, or is of another kind, is empty. */
export class Fields {
  constructor(private readonly data: Readonly<Record<string, unknown>>) {}

  text(name: string): string {
    const value = this.data[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  }

  number(name: string): number {
    const value = this.data[name];
    return typeof value === 'number' ? value : 0;
  }

  yes(name: string): boolean {
    return this.data[name] === true;
  }

  /** The published copy of a text; what was sealed never reaches a page. */
  words(name: string): string {
    return this.part(name).text('published');
  }

  part(name: string): Fields {
    const value = this.data[name];
    return new Fields(isObject(value) ? value : {});
  }

  parts(name: string): readonly Fields[] {
    const value = this.data[name];
    return Array.isArray(value) ? value.filter(isObject).map((one) => new Fields(one)) : [];
  }

  texts(name: string): readonly string[] {
    const value = this.data[name];
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
