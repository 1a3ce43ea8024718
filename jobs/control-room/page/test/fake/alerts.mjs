import { rate } from "./province.mjs";

const percent = (n, d) => `${((100 * n) / d).toFixed(1)} %`;

/** An alert as the control room sends it, with what its subject needs. */
export function alertOf(province, scope, subject, given, at) {
  const unit = province.byCode.get(scope);
  const rule = RULES[subject];
  const evidence = given.good === undefined ? null : evidenceOf(given, rule.target);
  const [reasonVi, reasonEn] = rule.reason(unit.name, { ...given, evidence });
  return {
    eventId: `${subject}-${scope}-${given.dossierId ?? ""}-1`,
    alertId: `${rule.id}:${scope}:${given.dossierId ?? at}`,
    revision: 1,
    transition: given.transition ?? "OPENED",
    state: "FIRING",
    severity: given.severity ?? "WARNING",
    ruleId: rule.id,
    ruleVersion: 1,
    subject,
    scopeType: unit.commune ? "COMMUNE" : unit.type,
    scopeCode: scope,
    ancestors: province.above(scope),
    dossierId: given.dossierId ?? null,
    windowType: evidence ? "ROLLING_30D" : null,
    windowStart: null,
    windowEnd: null,
    startedAt: new Date(at).toISOString(),
    at: new Date(at).toISOString(),
    asOf: new Date(at).toISOString(),
    evidence,
    evidenceBefore: null,
    value: null,
    limit: null,
    dossiers: given.dossiers ?? [],
    dossierCount: given.dossierCount ?? 0,
    reasonVi,
    reasonEn,
    runbookVi: rule.runbook[0],
    runbookEn: rule.runbook[1],
    confirmed: given.confirmed ?? true,
    lastHeardAt: new Date(at - 600_000).toISOString(),
    mutedUntil: null,
    acknowledgement: null,
    silenced: null,
  };
}

function evidenceOf({ good, cases }, target) {
  const { low, high } = rate(good, cases);
  return { cases, good, target, wilsonLow: low, wilsonHigh: high, tail: 0.0004 };
}

const RULES = {
  ON_TIME_RATE: {
    id: "on-time",
    target: 0.95,
    reason: (name, { good, cases }) => [
      `${name}: ${good}/${cases} hồ sơ đúng hạn (${percent(good, cases)}) trong 30 ngày đến hết 14/10/2024, mục tiêu từ 95 %; nếu đạt mục tiêu thì xác suất tỷ lệ thấp như vậy chỉ là 1/2.500.`,
      `${name}: ${good} of ${cases} dossiers on time (${percent(good, cases)}) in the 30 days to 14 Oct 2024, target 95 % or more; if that were met, so few had a chance of 1 in 2,500.`,
    ],
    runbook: [
      "Xem danh sách hồ sơ trễ hạn; hỏi bộ phận một cửa về thủ tục và cán bộ có nhiều hồ sơ trễ.",
      "Look through the late dossiers; ask the one-stop desk about the procedures and officers with most of them.",
    ],
  },
  SATISFIED_RATE: {
    id: "satisfaction",
    target: 0.95,
    reason: (name, { good, cases }) => [
      `${name}: ${good}/${cases} đánh giá hài lòng (${percent(good, cases)}) trong 30 ngày đến hết 14/10/2024, mục tiêu từ 95 %.`,
      `${name}: ${good} of ${cases} ratings satisfied (${percent(good, cases)}) in the 30 days to 14 Oct 2024, target 95 % or more.`,
    ],
    runbook: [
      "Đọc các đánh giá không hài lòng; gọi lại cho người dân nếu có thể và báo lãnh đạo xã.",
      "Read the ratings below 4; call citizens back where possible and tell the commune's leaders.",
    ],
  },
  DOSSIER_OVERDUE: {
    id: "overdue",
    reason: (name, { dossierId }) => [
      `${name}: hồ sơ ${dossierId} quá hạn từ 16:30 14/10/2024.`,
      `${name}: dossier ${dossierId} is overdue since 16:30 on 14 Oct 2024.`,
    ],
    runbook: [
      "Yêu cầu giải quyết ngay; gửi phiếu xin lỗi và hẹn lại ngày trả kết quả.",
      "Have it ended at once; send the apology and a new date.",
    ],
  },
  FEED_SILENT: {
    id: "feed-silent",
    reason: (name) => [
      `${name}: không có dữ liệu từ 08:12 13/10/2024, lâu hơn hẳn nhịp gửi thường ngày.`,
      `${name}: nothing was heard since 08:12 on 13 Oct 2024, far longer than is usual at such hours.`,
    ],
    runbook: [
      "Kiểm tra đường truyền và phần mềm một cửa của xã; số liệu của xã chưa được xác nhận.",
      "Check the commune's line and its one-stop software; its figures are unconfirmed meanwhile.",
    ],
  },
  VERY_DISSATISFIED: {
    id: "very-dissatisfied",
    reason: (name) => [
      `${name}: người dân đánh giá 1/5 lúc 09:40 15/10/2024, hồ sơ H38.21-241003-0117.`,
      `${name}: a citizen rated 1 of 5 at 09:40 on 15 Oct 2024, dossier H38.21-241003-0117.`,
    ],
    runbook: [
      "Liên hệ người dân trong ngày để tìm hiểu và xin lỗi.",
      "Reach the citizen the same day to understand and apologise.",
    ],
  },
};
