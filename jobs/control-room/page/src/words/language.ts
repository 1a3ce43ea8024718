import { computed, signal } from "@preact/signals";
import arDesk from "./ar.desk.json?url";
import ar from "./ar.json?url";
import { type Catalogue, type Counted, fill, pluralForm, type Values, type Word } from "./catalogue";
import enDesk from "./en.desk.json?url";
import en from "./en.json?url";
import viDesk from "./vi.desk.json?url";
import vi from "./vi.json?url";

export const LANGUAGES = ["vi", "en", "ar"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, as a menu of languages should say it. */
export const LANGUAGE_NAMES: Record<Language, string> = { vi: "Tiếng Việt", en: "English", ar: "العربية" };

/**
 * The catalogues are files beside the script, so that only the one that is spoken is loaded: first
 * what the wall says, then, when something is opened, the rest.
 */
const CATALOGUES: Record<Language, [wall: string, desk: string]> = {
  vi: [vi, viDesk],
  en: [en, enDesk],
  ar: [ar, arDesk],
};

const spoken = signal<{ language: Language; catalogue: Catalogue } | null>(null);

export const language = computed<Language>(() => spoken.value?.language ?? "vi");

export const isRightToLeft = computed(() => language.value === "ar");

const pluralRules = computed(() => new Intl.PluralRules(language.value));

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.includes(text as Language);
}

/** The first of the browser's languages that there is a catalogue for; else Vietnamese. */
export function firstSpoken(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.split("-")[0]).find(isLanguage) ?? "vi";
}

let wanted: Language = "vi";
let rest: Promise<void> | null = null;

/** Loads a language and then shows the whole page in it. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  const files = CATALOGUES[next].slice(0, rest === null ? 1 : 2);
  const parts = await Promise.all(files.map(async (file) => (await fetch(file)).json() as Promise<object>));
  if (wanted !== next) {
    return;
  }
  const catalogue = Object.assign({}, ...parts) as Catalogue;
  document.documentElement.lang = next;
  document.documentElement.dir = next === "ar" ? "rtl" : "ltr";
  spoken.value = { language: next, catalogue };
}

/** Loads what is not said before something is opened. */
export function speakAll(): Promise<void> {
  if (rest === null) {
    rest = Promise.resolve();
    rest = speak(wanted).catch((failed: unknown) => {
      rest = null;
      throw failed;
    });
  }
  return rest;
}

export function say(word: Word, values?: Values): string {
  const text = spoken.value?.catalogue[word] ?? word;
  return values === undefined ? text : fill(text, values);
}

/** A message about n things, with n as the language writes it. */
export function sayCount(word: Counted, n: number): string {
  const forms = spoken.value?.catalogue[word];
  return forms === undefined ? word : fill(pluralForm(forms, n, pluralRules.value), { n: number(n) });
}

/** A word of the contract in the page's language; words that it does not know are shown as they are. */
export function sayCode(kind: string, code: string): string {
  const text = (spoken.value?.catalogue as Record<string, unknown> | undefined)?.[`${kind}.${code}`];
  return typeof text === "string" ? text : code;
}

const numbers = computed(() => new Intl.NumberFormat(language.value));

export function number(n: number): string {
  return numbers.value.format(n);
}
