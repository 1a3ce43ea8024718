import type wall from "./vi.json";
import type desk from "./vi.desk.json";

/** Forms of a message by the plural categories of its language. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The Vietnamese catalogue names the messages; the others must have the same. */
type Messages = typeof wall & typeof desk;

export type Catalogue = { [K in keyof Messages]: Messages[K] extends string ? string : Plural };

/** A message that is one text. */
export type Word = { [K in keyof Messages]: Messages[K] extends string ? K : never }[keyof Messages];

/** A message that depends on a number. */
export type Counted = Exclude<keyof Messages, Word>;

export type Values = Record<string, string | number>;

/** Puts values into the {places} of a text. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
}

/** The form for a number; every language has `other` for those it does not tell apart. */
export function pluralForm(forms: Plural, n: number, rules: Intl.PluralRules): string {
  return forms[rules.select(n)] ?? forms.other;
}
