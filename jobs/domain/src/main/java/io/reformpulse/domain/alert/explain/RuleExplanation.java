package io.reformpulse.domain.alert.explain;

import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.alert.rule.Runbook;
import io.reformpulse.domain.alert.rule.Tier;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Explains one rule to those it is about, in plain sentences, a line each. */
public final class RuleExplanation {
    private final Language language;
    private final ZoneId zone;

    /**
     * @param zone in whose local time it is told from when on a version holds
     */
    public RuleExplanation(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** What a version watches, how sure it must be, and what becomes of an alert. */
    public List<String> of(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(rule));
        lines.add(new WatchedText(rule, language).sentence());
        if (rule.rate() != null) {
            lines.addAll(new EvidenceText(rule, language).lines());
            lines.add(life(rule));
        } else {
            lines.add(severities(rule));
        }
        if (rule.mute() != null) {
            lines.add(mute(rule.mute()));
        }
        if (!rule.runbook().equals(Runbook.NONE)) {
            lines.add(
                    language.choose("Việc cần làm: ", "What to do: ")
                            + language.choose(rule.runbook().vi(), rule.runbook().en()));
        }
        return lines;
    }

    private String heading(Rule rule) {
        return rule.id()
                + language.choose(", phiên bản ", ", version ")
                + rule.version()
                + " ("
                + rule.subject()
                + ")";
    }

    private String life(Rule rule) {
        String kept = language.span(rule.keep().toMillis());
        return (rule.hold().isZero()
                        ? language.choose("Cảnh báo mở ngay", "An alert opens at once")
                        : language.choose(
                                "Cảnh báo mở khi vi phạm kéo dài " + span(rule.hold()),
                                "An alert opens once the breach has held for " + span(rule.hold())))
                + (rule.keep().isZero()
                        ? language.choose(
                                " và kết thúc ngay khi hết.", " and ends once it is clear.")
                        : language.choose(
                                " và kết thúc khi đã hết trong " + kept + ".",
                                " and ends once it has been clear for " + kept + "."));
    }

    private String span(Duration time) {
        return language.span(time.toMillis());
    }

    private String severities(Rule rule) {
        List<String> tiers = new ArrayList<>();
        for (Tier tier : rule.tiers()) {
            tiers.add(tier.severity() + condition(tier));
        }
        return language.choose("Mức độ: ", "Severity: ") + String.join(", ", tiers) + ".";
    }

    private String condition(Tier tier) {
        int days = tier.afterWorkingDays();
        if (days > 0) {
            return language.choose(
                    " sau " + days + " ngày làm việc",
                    " after " + days + (days == 1 ? " working day" : " working days"));
        }
        return tier.alpha() > 0
                ? language.choose(" khi xác suất dưới ", " below a chance of ")
                        + language.chance(tier.alpha())
                : "";
    }

    private String mute(MuteHours mute) {
        return language.choose(
                "Không gửi thông báo từ " + mute.from() + " đến " + mute.to() + ".",
                "Nobody is notified from " + mute.from() + " to " + mute.to() + ".");
    }

    /** One line a version, oldest first. */
    public List<String> versions(List<RuleVersion> versions) {
        return versions.stream().map(this::version).toList();
    }

    private String version(RuleVersion version) {
        return language.choose("Phiên bản ", "Version ")
                + version.version()
                + language.choose(", từ ", ", from ")
                + language.time(version.effectiveFrom(), zone)
                + language.choose(", do ", ", by ")
                + version.author()
                + (version instanceof Rule
                        ? ""
                        : language.choose(": quy tắc kết thúc", ": the rule ends"));
    }
}
