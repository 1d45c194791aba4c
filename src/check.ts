/** Says what is wrong with a value (`start: -1 is no whole number from 0 on`), or null where nothing is. */
export type Check = (value: unknown) => string | null;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a message can show it. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export const text: Check = (value) => (typeof value === 'string' ? null : `${shown(value)} is no string`);

export const finite: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? null : `${shown(value)} is no number`;

export const count: Check = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? null
    : `${shown(value)} is no whole number from 0 on`;

export const truth: Check = (value) =>
  typeof value === 'boolean' ? null : `${shown(value)} is neither true nor false`;

export const only =
  (constant: unknown): Check =>
  (value) =>
    value === constant ? null : `${shown(value)} is not ${shown(constant)}`;

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

export function oneOf(values: readonly string[]): Check {
  const set = new Set<unknown>(values);
  return (value) => (set.has(value) ? null : `${shown(value)} is none of ${values.join(', ')}`);
}

export const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return `${shown(value)} is no list`;
    for (let index = 0; index < value.length; index++) {
      const problem = check(value[index]);
      if (problem !== null) return `[${index}] ${problem}`;
    }
    return null;
  };

/** An object with these fields; others are let be. */
export function fields(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const must = Object.entries(required);
  const may = Object.entries(optional);
  return (value) => {
    if (!isRecord(value)) return `${shown(value)} is no object`;
    for (const [name, check] of must) {
      const problem = check(value[name]);
      if (problem !== null) return name in value ? `${name}: ${problem}` : `${name} is missing`;
    }
    for (const [name, check] of may) {
      const field = value[name];
      if (field === undefined) continue;
      const problem = check(field);
      if (problem !== null) return `${name}: ${problem}`;
    }
    return null;
  };
}
