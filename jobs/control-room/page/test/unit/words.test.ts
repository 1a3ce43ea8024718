import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LEVELS } from "../../src/figures/standing";
import { KPIS, WINDOWS } from "../../src/figures/figure";
import { ATTENTIONS } from "../../src/figures/rank";
import { DOSSIER_LISTS, TABS, THEMES } from "../../src/state/choice";
import { fill, pluralForm, type Catalogue, type Plural } from "../../src/words/catalogue";
import { firstSpoken, LANGUAGES } from "../../src/words/language";
import arDesk from "../../src/words/ar.desk.json";
import arWall from "../../src/words/ar.json";
import enDesk from "../../src/words/en.desk.json";
import enWall from "../../src/words/en.json";
import viDesk from "../../src/words/vi.desk.json";
import viWall from "../../src/words/vi.json";

const [vi, en, ar] = [{ ...viWall, ...viDesk }, { ...enWall, ...enDesk }, { ...arWall, ...arDesk }];
const catalogues: Record<string, Catalogue> = { vi, en, ar };
type Messages = Record<string, string | Plural>;

function places(message: string | Plural): string[] {
  const texts = typeof message === "string" ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

describe.each(LANGUAGES)("the catalogue %s", (language) => {
  const catalogue = catalogues[language] as Messages;

  test("has every message, and none without words", () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(vi));
    for (const [key, message] of Object.entries(catalogue)) {
      const texts = typeof message === "string" ? [message] : Object.values(message);
      expect(texts.every((text) => text.trim() !== ""), key).toBe(true);
    }
  });

  test("has the same places for values as the Vietnamese", () => {
    for (const [key, message] of Object.entries(catalogue)) {
      expect(places(message), key).toEqual(places((vi as Messages)[key]!));
    }
  });

  test("has exactly the plural forms of its language", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();
    for (const [key, message] of Object.entries(catalogue)) {
      if (typeof message !== "string") {
        expect(Object.keys(message).sort(), key).toEqual(categories);
      }
    }
  });

  test("names all that can be chosen", () => {
    const keys = [
      ...KPIS.flatMap((each) => [`kpi.${each}`, `about.${each}`]),
      ...WINDOWS.map((each) => `window.${each}`),
      ...LEVELS.map((each) => `level.${each}`),
      ...ATTENTIONS.map((each) => `attention.${each}`),
      ...TABS.map((each) => `tab.${each}`),
      ...THEMES.map((each) => `theme.${each}`),
      ...DOSSIER_LISTS.map((each) => `of.${each}`),
    ];
    expect(keys.filter((key) => !(key in catalogue))).toEqual([]);
  });
});

/** Sources by what they are loaded with: first the wall, later everything that is opened. */
function sources(later: boolean): string {
  const folder = fileURLToPath(new URL("../../src", import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => later || !/^(panel|dialogs|admin)\/(?!asked)|official|MenuItems|UnitList/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n");
}

function isSaid(key: string, code: string): boolean {
  const [kind, ...rest] = key.split(".");
  return code.includes(`"${key}"`) || (rest.length > 0 && (code.includes(`\`${kind}.\${`) || code.includes(`sayCode("${kind}"`)));
}

test("every message is said somewhere", () => {
  const all = sources(true);
  expect(Object.keys(vi).filter((key) => !isSaid(key, all))).toEqual([]);
});

test("what the wall says is in the catalogue that is loaded first", () => {
  const wall = sources(false);
  const missing = [...wall.matchAll(/\bsay(?:Count)?\(\s*"([\w.]+)"/g)].map(([, key]) => key!).filter((key) => !(key in viWall));
  const kinds = new Set([...wall.matchAll(/say\(`(\w+)\.\$\{|sayCode\("(\w+)"/g)].map((found) => found[1] ?? found[2]));
  const kindsMissing = Object.keys(viDesk).filter((key) => key.includes(".") && kinds.has(key.split(".")[0]));
  expect([...missing, ...kindsMissing]).toEqual([]);
});

test("all subjects, transitions and states of the contract have words", () => {
  const root = fileURLToPath(new URL("../../../../..", import.meta.url));
  const words = (kind: string, file: string) =>
    [...readFileSync(`${root}/jobs/domain/src/main/java/io/reformpulse/domain/${file}`, "utf8").matchAll(/^ {4}([A-Z_]+)(?:\(|,|;|$)/gm)]
      .map(([, name]) => `${kind}.${name}`);
  const needed = [
    ...words("subject", "alert/rule/Subject.java"),
    ...words("transition", "alert/news/Transition.java"),
    ...words("state", "dossier/DossierState.java"),
    ...words("severity", "alert/Severity.java"),
    ...words("flag", "dossier/QualityFlag.java"),
  ];
  expect(needed.length).toBeGreaterThan(25);
  expect(needed.filter((key) => !(key in vi))).toEqual([]);
});

test("Arabic tells six numbers apart", () => {
  const rules = new Intl.PluralRules("ar");
  const said = [0, 1, 2, 3, 11, 100].map((n) => fill(pluralForm(ar.dossiers, n, rules), { n }));
  expect(said).toEqual(["لا معاملات", "معاملة واحدة", "معاملتان", "3 معاملات", "11 معاملة", "100 معاملة"]);
});

test("a place without a value stays, so that the mistake is seen", () => {
  expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
});

test("the first language of the browser that is known is spoken, else Vietnamese", () => {
  expect(firstSpoken(["fr-FR", "ar-EG", "en"])).toBe("ar");
  expect(firstSpoken(["fr"])).toBe("vi");
});
