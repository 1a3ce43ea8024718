package io.reformpulse.engine.wire;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.alert.rule.Runbook;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Setting;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.alert.rule.Threshold;
import io.reformpulse.domain.alert.rule.Tier;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.schemas.AlertRule;
import io.reformpulse.schemas.SeverityTier;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Versions of rules as they go to the topic {@code targets} and come back from it. */
public final class AlertRules {
    private AlertRules() {}

    public static AlertRule of(RuleVersion version) {
        AlertRule.Builder record =
                AlertRule.newBuilder()
                        .setId(version.id())
                        .setVersion(version.version())
                        .setAuthor(version.author())
                        .setEffectiveFrom(version.effectiveFrom());
        if (!(version instanceof Rule rule)) {
            return record.setRemoved(true).build();
        }
        record.setSubject(rule.subject().name())
                .setScopeCode(rule.scope().unitCode())
                .setScopeType(rule.scope().level())
                .setSubtree(rule.scope().subtree())
                .setLimit(rule.threshold().limit())
                .setSpanMillis(millis(rule.threshold().span()))
                .setTimeOfDay(text(rule.threshold().at()))
                .setTiers(rule.tiers().stream().map(AlertRules::tier).toList())
                .setHoldMillis(rule.hold().toMillis())
                .setKeepFiringMillis(rule.keep().toMillis())
                .setMuteHours(mute(rule.mute()))
                .setRunbookVi(rule.runbook().vi())
                .setRunbookEn(rule.runbook().en());
        if (rule.rate() != null) {
            write(rule.rate(), record);
        }
        return record.build();
    }

    private static void write(RateTarget rate, AlertRule.Builder record) {
        record.setWindow(rate.window().name())
                .setTarget(rate.target())
                .setDirection(io.reformpulse.schemas.Direction.valueOf(rate.direction().name()))
                .setMinimumCount(rate.minimumCases())
                .setMinimumBad(rate.minimumBad())
                .setClearTail(rate.clearTail())
                .setSettleDays(rate.settleDays());
    }

    private static SeverityTier tier(Tier tier) {
        return new SeverityTier(tier.severity().name(), tier.alpha(), tier.afterWorkingDays());
    }

    /**
     * The version that a record says.
     *
     * @throws IllegalArgumentException with a sentence that says what to change
     */
    public static RuleVersion version(AlertRule record) {
        try {
            return record.getRemoved() ? removal(record) : rule(record);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "Rule "
                            + record.getId()
                            + ", version "
                            + record.getVersion()
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private static Removal removal(AlertRule record) {
        return new Removal(
                record.getId(), record.getVersion(), record.getAuthor(), record.getEffectiveFrom());
    }

    private static Rule rule(AlertRule record) {
        // The first draft of the schema wrote figures in small letters.
        Subject subject =
                word("subject", record.getSubject().toUpperCase(Locale.ROOT), Subject.values());
        return new Rule(
                record.getId(),
                record.getVersion(),
                record.getAuthor(),
                record.getEffectiveFrom(),
                subject,
                new ScopeSelector(
                        record.getScopeCode(), record.getScopeType(), record.getSubtree()),
                subject.needs(Setting.TARGET) ? rate(record) : null,
                new Threshold(
                        record.getLimit(),
                        record.getSpanMillis() == null
                                ? null
                                : Duration.ofMillis(record.getSpanMillis()),
                        record.getTimeOfDay() == null
                                ? null
                                : LocalTime.parse(record.getTimeOfDay())),
                tiers(record.getTiers()),
                Duration.ofMillis(record.getHoldMillis()),
                Duration.ofMillis(record.getKeepFiringMillis()),
                mute(record.getMuteHours()),
                new Runbook(record.getRunbookVi(), record.getRunbookEn()));
    }

    private static RateTarget rate(AlertRule record) {
        return new RateTarget(
                word("window", record.getWindow(), WindowType.values()),
                record.getTarget(),
                word("direction", record.getDirection().name(), Direction.values()),
                record.getMinimumCount(),
                record.getMinimumBad(),
                record.getClearTail(),
                record.getSettleDays());
    }

    private static List<Tier> tiers(List<SeverityTier> tiers) {
        return tiers.stream()
                .map(
                        tier ->
                                new Tier(
                                        word("severity", tier.getSeverity(), Severity.values()),
                                        tier.getAlpha(),
                                        tier.getAfterWorkingDays()))
                .toList();
    }

    private static String mute(MuteHours mute) {
        return mute == null ? null : mute.from() + "-" + mute.to();
    }

    /** Hours such as 22:00-06:00; null for null. */
    private static MuteHours mute(String text) {
        if (text == null) {
            return null;
        }
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    "muteHours must be such as 22:00-06:00, but is '" + text + "'.");
        }
        return new MuteHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static Long millis(Duration span) {
        return span == null ? null : span.toMillis();
    }

    private static String text(LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static <E extends Enum<E>> E word(String name, String text, E[] values) {
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                name + " must be one of " + Arrays.toString(values) + ", but is '" + text + "'.");
    }
}
