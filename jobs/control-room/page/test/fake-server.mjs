/**
 * A small server that speaks the control room's contract with made-up data, for trying and testing
 * the page without a job. What a test wants to happen is asked for under /fake/.
 *
 *   node test/fake-server.mjs [PORT]
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { ADMIN, makeAccounts } from "./fake/accounts.mjs";
import { alertOf } from "./fake/alerts.mjs";
import { HOUR, makeProvince, rate, rowOf, WINDOWS } from "./fake/province.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGE = process.env.PAGE_OUT ?? join(HERE, "../../src/main/resources/page");
const BEGIN = Date.parse("2024-10-15T03:05:00Z");
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};
const KPIS = ["onTime", "progress", "satisfied", "overdue", "dueSoon", "response", "volume", "feedAge"];
const RING = 200;

export async function startFakeServer({ port = 0, quiet = false, places = true, extra = 0, beatMillis = 15_000 } = {}) {
  const province = makeProvince({ extra });
  if (!places) province.units.forEach((unit) => Object.assign(unit, { column: null, row: null }));
  const started = Date.now();
  const now = () => BEGIN + (Date.now() - started);
  const communes = province.units.filter((unit) => unit.commune).map((unit) => unit.code);
  const asOfs = new Map(province.units.map((unit) => [unit.code, BEGIN - Math.floor(province.random() * 40) * 60_000]));
  const heard = new Map(communes.map((code) => [code, BEGIN - Math.floor(province.random() ** 3 * 9 * HOUR)]));
  const alerts = new Map();
  const closed = [];
  const acknowledgements = [];
  const silences = [];
  const notes = [
    { id: "n1", scope: "02734", text: "Máy quét tại quầy hỏng từ thứ Sáu, đã báo phòng CNTT.", by: "hoa", at: new Date(BEGIN - 5 * HOUR).toISOString() },
  ];
  const accounts = makeAccounts(now);
  const clients = new Set();
  const ring = [];
  let epoch = 1000;
  let session = null;
  let cut = false;
  let held = false;
  let stale = false;

  const alert = (scope, subject, given, at) => {
    const made = alertOf(province, scope, subject, given, at);
    alerts.set(made.alertId, made);
    return made;
  };

  function spoilOnTime(code, good, cases) {
    const t = province.tallies.get(code).ROLLING_30D;
    const ended = cases - (t.onTime + t.late);
    return province.change(
      code,
      { onTime: good - t.onTime, late: cases - good - t.late, resolved: ended, received: Math.max(0, ended),
        early: Math.min(0, good - t.early), carriedOver: Math.min(0, ended) },
      ["ROLLING_30D"],
    );
  }

  function begin() {
    const [a, b, c, d, e, f] = [communes[23], communes[61], communes[88], communes[104], communes[131], communes[40]];
    spoilOnTime(a, 61, 84);
    alert(a, "ON_TIME_RATE", { severity: "CRITICAL", good: 61, cases: 84 }, BEGIN - 25 * 60_000);
    spoilOnTime(b, 98, 112);
    alert(b, "ON_TIME_RATE", { good: 98, cases: 112 }, BEGIN - 3 * HOUR);
    spoilOnTime(f, 104, 118);
    const amended = alert(f, "ON_TIME_RATE", { good: 104, cases: 118, transition: "AMENDED" }, BEGIN - 50 * 60_000);
    amended.revision = 2;
    alert(c, "SATISFIED_RATE", { good: 51, cases: 62 }, BEGIN - 26 * HOUR).acknowledgement = {
      by: "hoa", why: "Đã gọi lãnh đạo xã, họp chiều nay", at: new Date(BEGIN - 20 * HOUR).toISOString(), revision: 1,
    };
    heard.set(d, BEGIN - 49 * HOUR);
    asOfs.set(d, BEGIN - 49 * HOUR);
    alert(d, "FEED_SILENT", { severity: "CRITICAL" }, BEGIN - 5 * HOUR);
    for (let i = 1; i <= 4; i++) {
      alert(e, "DOSSIER_OVERDUE", { dossierId: `H38.21-2410${10 + i}-00${40 + i}`, severity: i === 1 ? "CRITICAL" : "WARNING" }, BEGIN - i * 5 * HOUR);
    }
    province.change(e, { overdue: 4, open: 4, carriedOver: 4 });
    const g = communes[15];
    spoilOnTime(g, 66, 78);
    alert(g, "ON_TIME_RATE", { good: 66, cases: 78 }, BEGIN - 30 * HOUR).acknowledgement = {
      by: "minh", why: "Thiếu cán bộ tư pháp, huyện cử người hỗ trợ đến thứ Sáu", at: new Date(BEGIN - 22 * HOUR).toISOString(), revision: 1,
    };
    alert(communes[77], "VERY_DISSATISFIED", {}, BEGIN - 2 * HOUR);
  }
  begin();

  const head = () => ({
    asOf: new Date(now() - 1200).toISOString(),
    epoch,
    serverTime: new Date(now()).toISOString(),
    lagMillis: 1200,
    reporting: { heard: communes.filter((code) => BEGIN - heard.get(code) < 24 * HOUR).length, expected: communes.length },
  });
  const row = (code, window) => rowOf(province, code, window, asOfs.get(code), session !== null);
  const present = (window) => ({
    ...head(),
    stale,
    rows: province.units.map((unit) => row(unit.code, window)),
    now: province.units.map((unit) => row(unit.code, "NOW")),
    feedAge: Object.fromEntries([...heard].map(([code, at]) => [code, new Date(at).toISOString()])),
    alerts: [...alerts.values()],
  });

  function send(client, name, data, id) {
    client.response.write(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  function publish(change) {
    epoch++;
    ring.push({ epoch, change });
    if (ring.length > RING) ring.shift();
    if (!held) clients.forEach((client) => send(client, "delta", deltaFor(client.window, change), epoch));
  }

  function deltaFor(window, { codes = [], alerts: changed = [], closed: gone = [] }) {
    return {
      ...head(),
      rows: codes.map((code) => row(code, window)),
      now: codes.map((code) => row(code, "NOW")),
      feedAge: Object.fromEntries(codes.filter((code) => heard.has(code)).map((code) => [code, new Date(heard.get(code)).toISOString()])),
      alerts: changed,
      closed: gone,
    };
  }

  /** A commune is as often here as it ends dossiers. */
  const lively = communes.flatMap((code) => Array(province.tallies.get(code).ROLLING_7D.resolved).fill(code));

  /** One dossier ends somewhere. */
  function liven() {
    const code = lively[Math.floor(province.random() * lively.length)];
    if ([...alerts.values()].some((each) => each.scopeCode === code && each.subject === "FEED_SILENT")) return;
    const good = province.random() < 0.97 ? 1 : 0;
    const codes = province.change(code, { received: 1, counter: 1, resolved: 1, onTime: good, late: 1 - good, ratings: 1, satisfied: good, rated: 1 });
    heard.set(code, now());
    codes.forEach((each) => asOfs.set(each, now()));
    publish({ codes });
  }

  const timers = [
    setInterval(() => held || clients.forEach((client) => send(client, "beat", { serverTime: head().serverTime, asOf: head().asOf, lagMillis: 1200, stale }, epoch)), beatMillis),
  ];
  if (!quiet) timers.push(setInterval(liven, 1500));

  function stream(request, response, query) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
    response.flushHeaders();
    const client = { response, window: query.get("window") ?? "ROLLING_30D" };
    const last = Number(request.headers["last-event-id"]);
    const missed = ring.filter((each) => each.epoch > last);
    if (last && last <= epoch && (missed.length === 0 ? last === epoch : missed[0].epoch === last + 1)) {
      resumed.push(last);
      missed.forEach((each) => send(client, "delta", deltaFor(client.window, each.change), each.epoch));
    } else {
      if (last) send(client, "resync", {}, epoch);
      send(client, "snapshot", present(client.window), epoch);
    }
    clients.add(client);
    response.on("close", () => clients.delete(client));
  }
  const resumed = [];

  const role = () => (session === null ? ["viewer"] : ["viewer", "operator", "analyst", ...(session === ADMIN ? ["admin"] : [])]);
  const refuse = (status, title, detail) => ({ status, body: { type: "about:blank", title, status, detail } });
  const needsRole = () => (session === null ? refuse(401, "Unauthorized", "Sign in to see dossiers.") : null);

  function history(query) {
    const { scope, kpi } = { scope: query.get("scope"), kpi: query.get("kpi") };
    const points = [];
    let drift = 0;
    for (let i = 60; i >= 0; i--) {
      const at = BEGIN - i * 24 * HOUR;
      drift = 0.7 * drift + (province.random() - 0.5) * 0.03;
      const t = province.tallies.get(scope)?.ROLLING_30D;
      const base = { onTime: [t.onTime, t.onTime + t.late], satisfied: [t.satisfied, t.ratings], response: [t.rated, t.resolved + t.stopped],
        progress: [t.onTime + t.open - t.overdue, t.onTime + t.late + t.open] }[kpi];
      const point = { start: new Date(at - 30 * 24 * HOUR).toISOString(), asOf: new Date(at).toISOString(), status: "PROVISIONAL" };
      if (base === undefined) {
        const value = { overdue: t.overdue, dueSoon: t.dueSoonOffice, volume: t.received, feedAge: 3 }[kpi];
        points.push({ ...point, value: Math.max(0, Math.round(value * (1 + 4 * drift))), numerator: null, denominator: null, low: null, high: null });
      } else {
        const good = Math.min(base[1], Math.max(0, Math.round(base[0] + (i / 60) * 0.04 * base[1] + drift * base[1])));
        const r = rate(good, base[1]);
        points.push({ ...point, value: r === null ? null : good / base[1], numerator: r?.numerator ?? null, denominator: r?.denominator ?? null, low: r?.low ?? null, high: r?.high ?? null });
      }
    }
    return { points };
  }

  function dossiers(query) {
    const scope = query.get("scope");
    const of = query.get("of");
    const t = province.tallies.get(scope)?.ROLLING_30D;
    const total = { overdue: t.overdue, "due-soon": t.dueSoonOffice, "second-supplement": t.secondSupplements, open: t.open, paused: t.paused }[of] ?? 0;
    const limit = Number(query.get("limit") ?? 100);
    const from = Number(query.get("after") ?? 0);
    const list = Array.from({ length: Math.max(0, Math.min(limit, total - from)) }, (_, i) => ({
      dossierId: `H38.${scope}-2410${String(10 + ((from + i) % 5))}-${String(from + i + 41).padStart(4, "0")}`,
      communeCode: scope,
      procedureCode: ["1.001193", "2.000635", "1.004873", "1.000656"][i % 4],
      state: of === "paused" ? "PAUSED" : "OPEN",
      receivedAt: new Date(BEGIN - (60 + 7 * i) * HOUR).toISOString(),
      dueJudged: new Date(of === "overdue" ? BEGIN - (17 + 5 * i) * HOUR : BEGIN + (3 + i) * HOUR).toISOString(),
      overdueFrom: of === "overdue" ? new Date(BEGIN - (17 + 5 * i) * HOUR).toISOString() : null,
      paused: of === "paused",
      flags: i === 1 ? ["SECOND_REQUEST"] : [],
    }));
    return { dossiers: list, next: from + list.length < total ? String(from + list.length) : null, total };
  }

  function acknowledge(id, { why }) {
    const found = alerts.get(id);
    if (!found) return refuse(404, "Not Found", `There is no open alert ${id}.`);
    const acknowledgement = { by: session, why, at: new Date(now()).toISOString(), revision: found.revision };
    alerts.set(id, { ...found, acknowledgement });
    acknowledgements.push({ alertId: id, ...acknowledgement });
    publish({ alerts: [alerts.get(id)] });
    return { body: acknowledgement };
  }

  function silence({ scope, ruleId, until, why }) {
    const made = { id: `s${silences.length + 1}`, scope, ruleId, until, why, by: session, at: new Date(now()).toISOString() };
    silences.push(made);
    const changed = [...alerts.values()].filter((each) => each.scopeCode === scope && (ruleId === null || each.ruleId === ruleId));
    changed.forEach((each) => alerts.set(each.alertId, { ...each, silenced: { until, by: session, why } }));
    publish({ alerts: changed.map((each) => alerts.get(each.alertId)) });
    return { body: made, status: 201 };
  }

  function lift(id) {
    const at = silences.findIndex((each) => each.id === id);
    const [gone] = silences.splice(at, 1);
    const changed = [...alerts.values()].filter((each) => each.scopeCode === gone.scope && (gone.ruleId === null || each.ruleId === gone.ruleId));
    changed.forEach((each) => alerts.set(each.alertId, { ...each, silenced: null }));
    publish({ alerts: changed.map((each) => alerts.get(each.alertId)) });
    return { status: 204 };
  }

  const fake = {
    breach({ scope = communes[50], good = 40, cases = 60 }) {
      const codes = spoilOnTime(scope, good, cases);
      const made = alert(scope, "ON_TIME_RATE", { severity: "CRITICAL", good, cases }, now());
      province.change(scope, { overdue: 3, open: 3, carriedOver: 3 });
      publish({ codes, alerts: [made] });
      return { alertId: made.alertId, scope, name: province.byCode.get(scope).name };
    },
    resolve({ alertId }) {
      const gone = alerts.get(alertId);
      alerts.delete(alertId);
      closed.push({ ...gone, state: "RESOLVED", transition: "RESOLVED", at: new Date(now()).toISOString() });
      const codes = gone.evidence ? spoilOnTime(gone.scopeCode, gone.evidence.cases, gone.evidence.cases) : [];
      publish({ codes, closed: [alertId] });
    },
    /** The job is gone, while the control room itself goes on. */
    loseJob: () => void (stale = true),
    findJob: () => void (stale = false),
    hold: () => void (held = true),
    release: () => void (held = false),
    /** Breaks all streams and refuses new ones until it is mended. */
    cut() {
      cut = true;
      clients.forEach((client) => client.response.destroy());
    },
    mend: () => void (cut = false),
    /** Breaks all streams once. */
    drop: () => clients.forEach((client) => client.response.destroy()),
    /** As many deltas of as many communes, as fast as they go. */
    async burst({ deltas = 1000, size = 200 }) {
      for (let i = 0; i < deltas; i++) {
        const codes = new Set();
        for (let j = 0; j < size; j++) codes.add(communes[(i * 7 + j) % communes.length]);
        codes.forEach((code) => province.change(code, { ratings: 1, satisfied: 1 }));
        publish({ codes: [...codes] });
        if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    forget: () => void ring.splice(0),
    state: () => ({ clients: clients.size, resumed, epoch }),
    signOut: () => void (session = null),
  };

  async function api(request, path, query, body) {
    const method = request.method;
    if (path === "units") {
      return { body: { place: { code: "10", name: "Lào Cai" }, zone: "Asia/Ho_Chi_Minh", units: province.units, kpis: KPIS, targets: { onTime: 0.95, satisfied: 0.95, response: 0.3 }, currency: "VND" } };
    }
    if (path === "present") return { body: present(query.get("window")) };
    if (path === "session") {
      if (method === "POST") {
        if (body.password !== "officer") return refuse(401, "Unauthorized", "The name or the password is wrong.");
        session = body.name;
      } else if (method === "DELETE") {
        session = null;
        return { status: 204 };
      }
      return { body: { user: session, roles: role(), csrf: session && "token", open: session === null } };
    }
    if (method !== "GET") {
      if (session === null) return refuse(401, "Unauthorized", "Sign in first.");
      if (request.headers["x-csrf-token"] !== "token") return refuse(403, "Forbidden", "The CSRF token is missing.");
    }
    if (path === "kpis") {
      const units = query.has("scope") ? [query.get("scope")] : province.units.map((unit) => unit.code);
      return { body: { rows: query.get("at") < new Date(BEGIN - 90 * 24 * HOUR).toISOString() ? [] : units.map((code) => row(code, query.get("window"))) } };
    }
    if (path === "history") return needsRole() ?? { body: history(query) };
    if (path === "dossiers") return needsRole() ?? { body: dossiers(query) };
    if (path === "alerts") return { body: { alerts: [...alerts.values()], next: null } };
    if (path === "handover") {
      const from = query.get("from");
      return { body: { opened: [...alerts.values()].filter((each) => each.startedAt >= from), resolved: closed, stillOpen: [...alerts.values()], acknowledgements, silences, notes } };
    }
    if (path === "silences") return method === "POST" ? silence(body) : { body: { silences } };
    if (path === "notes") {
      if (method === "POST") {
        notes.unshift({ id: `n${notes.length + 1}`, ...body, by: session, at: new Date(now()).toISOString() });
        return { body: notes[0], status: 201 };
      }
      return { body: { notes: notes.filter((note) => note.scope === query.get("scope")) } };
    }
    if (path === "export") return { body: { view: query.get("view") } };
    const parts = path.split("/").map(decodeURIComponent);
    const account = accounts.answer(method, parts, query, body, session);
    if (account !== undefined) return account;
    const [kind, id, action] = parts;
    if (kind === "silences" && method === "DELETE") return lift(id);
    if (kind === "alerts" && action === "acknowledgement" && method === "POST") return acknowledge(id, body);
    if (kind === "alerts" && alerts.has(id)) {
      const found = alerts.get(id);
      const steps = [{ revision: 1, transition: "OPENED", severity: "WARNING", at: found.startedAt, reasonVi: found.reasonVi, reasonEn: found.reasonEn }];
      if (found.revision > 1) steps.push({ revision: 2, transition: found.transition, severity: found.severity, at: found.at, reasonVi: found.reasonVi, reasonEn: found.reasonEn });
      return { body: { ...found, history: steps } };
    }
    return refuse(404, "Not Found", `There is no ${method} ${path}.`);
  }

  async function page(path, response) {
    const file = normalize(join(PAGE, path === "/" ? "index.html" : path));
    if (!file.startsWith(PAGE)) return response.writeHead(404).end();
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Content-Security-Policy": CSP, "X-Content-Type-Options": "nosniff" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://here");
    const json = ({ body, status = 200 } = {}) => {
      response.writeHead(status, { "Content-Type": status >= 400 ? "application/problem+json" : "application/json", "Cache-Control": "no-store" });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const body = text === "" ? {} : JSON.parse(text);
    if (url.pathname.startsWith("/fake/")) {
      return json({ body: (await fake[url.pathname.slice(6)](body)) ?? {} });
    }
    if (!url.pathname.startsWith("/api/v1/")) return page(url.pathname, response);
    if (cut) return request.socket.destroy();
    const path = url.pathname.slice("/api/v1/".length);
    return path === "stream" ? stream(request, response, url.searchParams) : json(await api(request, path, url.searchParams, body));
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      timers.forEach(clearInterval);
      clients.forEach((client) => client.response.destroy());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startFakeServer({ port: Number(process.argv[2] ?? 8090) });
  console.log(`The fake control room is at ${server.url} (sign in with any name, password: officer)`);
}
