/**
 * Checks the built page as it is committed: that the sources give the same bytes, that it stays
 * small, and that a strict Content-Security-Policy holds for it. Exit code 1 if any does not.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const FIRST_LOAD_MOST = 25 * 1024;
const ALL_MOST = 60 * 1024;
const HERE = join(dirname(fileURLToPath(import.meta.url)), "..");
const COMMITTED = join(HERE, "../src/main/resources/page");
const FRESH = join(HERE, ".check");
const failures = [];

function files(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path))
    .sort();
}

function checkSame() {
  execFileSync("npm", ["run", "build", "--silent"], { cwd: HERE, env: { ...process.env, PAGE_OUT: FRESH }, stdio: ["ignore", "ignore", "inherit"] });
  const fresh = files(FRESH);
  const committed = files(COMMITTED);
  for (const name of new Set([...fresh, ...committed])) {
    if (!fresh.includes(name)) {
      failures.push(`${name} is committed, but the sources do not give it; run npm run build and commit.`);
    } else if (!committed.includes(name) || !readFileSync(join(FRESH, name)).equals(readFileSync(join(COMMITTED, name)))) {
      failures.push(`${name} is not committed as the sources give it; run npm run build and commit.`);
    }
  }
  rmSync(FRESH, { recursive: true, force: true });
}

const scripts = new Map(
  files(COMMITTED)
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(COMMITTED, name), "utf8")]),
);
const gzipped = (name) => gzipSync(readFileSync(join(COMMITTED, name)), { level: 9 }).length;
/** The message catalogues; a page loads those of one language, and at first load they count as script does. */
const catalogues = files(COMMITTED).filter((name) => /assets.(vi|en|ar)(\.desk)?-[\w-]+\.json$/.test(name));
const isLater = (name) => name.includes(".desk-");
const html = readFileSync(join(COMMITTED, "index.html"), "utf8");

/** What a script imports before it can run, and what those import. */
function needed(name, found = new Set()) {
  if (!found.has(name)) {
    found.add(name);
    for (const [, other] of scripts.get(name).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) {
      needed(`assets/${other}`, found);
    }
  }
  return found;
}

function checkSize() {
  const entry = html.match(/<script[^>]+src="\.\/(assets\/[^"]+\.js)"/)[1];
  const sum = (names) => [...names].reduce((total, name) => total + gzipped(name), 0);
  if (catalogues.length !== 6) {
    failures.push(`There are ${catalogues.length} files of messages and not two a language.`);
  }
  const words = (names) => Math.max(...names.map(gzipped));
  const first = sum(needed(entry)) + words(catalogues.filter((name) => !isLater(name)));
  const all = sum(scripts.keys());
  const later = words(catalogues.filter(isLater));
  console.log(
    `Gzipped: ${first} bytes of script and words at first load (at most ${FIRST_LOAD_MOST}), ` +
      `${all} of script in all (at most ${ALL_MOST}), ${later} more of words for the desk.`,
  );
  if (first > FIRST_LOAD_MOST) {
    failures.push(`The first load takes ${first} bytes, more than ${FIRST_LOAD_MOST}; load something later.`);
  }
  if (all > ALL_MOST) {
    failures.push(`All script is ${all} bytes, more than ${ALL_MOST}; leave something out.`);
  }
}

function checkPolicy() {
  for (const tag of html.match(/<script\b[^>]*>(?:[^<]*)/g) ?? []) {
    if (!/\ssrc="\.\//.test(tag) || !tag.endsWith(">")) {
      failures.push(`index.html has a script that is not a file of its own: ${tag}`);
    }
  }
  if (/<style\b|\sstyle=|\son\w+=/i.test(html)) {
    failures.push("index.html has an inline style or handler, which the policy forbids.");
  }
  for (const name of files(COMMITTED).filter((each) => /\.(html|css|js)$/.test(each))) {
    const text = readFileSync(join(COMMITTED, name), "utf8");
    const outside = text.match(/(?:src|href)="(?:https?:)?\/\/[^"]+|url\(["']?(?:https?:)?\/\/[^)]+|import\("https?:[^"]+/);
    if (outside !== null) {
      failures.push(`${name} loads from elsewhere: ${outside[0]}`);
    }
    if (/\beval\(|new Function\(/.test(text)) {
      failures.push(`${name} makes code out of text, which the policy forbids.`);
    }
  }
}

checkSame();
checkSize();
checkPolicy();
failures.forEach((failure) => console.error(failure));
console.log(failures.length === 0 ? "The page is as its sources give it, small, and keeps to its policy." : `${failures.length} failed.`);
process.exitCode = failures.length === 0 ? 0 : 1;
