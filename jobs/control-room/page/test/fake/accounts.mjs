/** The users of the fake control room and what they did; its admin is whoever signs in as chief. */
export const ADMIN = "chief";

export function makeAccounts(now) {
  const at = () => new Date(now()).toISOString();
  const users = [
    { name: ADMIN, role: "admin", firstPassword: false, createdAt: at() },
    { name: "hoa", role: "analyst", firstPassword: false, createdAt: at() },
    { name: "minh", role: "operator", firstPassword: true, createdAt: at() },
  ];
  const entries = [];

  function did(who, what, subject = "", detail = "", outcome = "DONE") {
    entries.unshift({ id: entries.length + 1, at: at(), who, what, subject, detail, from: "127.0.0.1", outcome });
  }
  for (let i = 0; i < 250; i++) did("hoa", i % 3 === 0 ? "acknowledge" : "note", `0273${i % 10}`, i % 3 === 0 ? "Đã gọi xã" : "");

  const secret = (name) => ({ name, password: "h6x84-i523t-dbkyz-78aun" });
  const refuse = (status, title, detail) => ({ status, body: { type: "about:blank", title, status, detail } });

  /** The answer to a request about users or the audit trail; undefined if it is about something else. */
  function answer(method, [kind, name, action], query, body, who) {
    if (kind !== "users" && kind !== "audit") return undefined;
    if (action === "password" && body.old !== undefined) {
      return body.old === "officer" ? { status: 204 } : refuse(403, "Forbidden", "The old password is wrong.");
    }
    if (who !== ADMIN) {
      did(who ?? "", "add-user", "", "This needs the role admin.", "REFUSED");
      return refuse(403, "Forbidden", "This needs the role admin.");
    }
    if (kind === "audit") {
      const from = entries.filter((entry) => entry.id < Number(query.get("after") ?? Infinity));
      return { body: { entries: from.slice(0, 200), next: from.length > 200 ? String(from[199].id) : null } };
    }
    if (method === "GET") return { body: { users } };
    if (method === "DELETE") {
      users.splice(users.findIndex((user) => user.name === name), 1);
      did(who, "remove-user", name);
      return { status: 204 };
    }
    if (action === "password") {
      did(who, "reset-password", name);
      return { body: secret(name) };
    }
    if (users.some((user) => user.name === body.name)) return refuse(409, "Conflict", `There is a user ${body.name} already.`);
    users.push({ name: body.name, role: body.role, firstPassword: true, createdAt: at() });
    did(who, "add-user", body.name, body.role);
    return { status: 201, body: secret(body.name) };
  }
  return { answer, did };
}
