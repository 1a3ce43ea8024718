package io.reformpulse.domain.alert.news;

import io.reformpulse.domain.alert.rule.Rule;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Where the news of one unit are written: adds to each what they have in common. */
public final class NewsDesk {
    private final AlertScope scope;
    private final ZoneId zone;
    private final Consumer<AlertNews> out;
    private Long lastHeardAt;

    public NewsDesk(AlertScope scope, ZoneId zone, Consumer<AlertNews> out) {
        this.scope = scope;
        this.zone = zone;
        this.out = out;
    }

    /** When anything of the unit arrived last, epoch milliseconds. */
    public void heard(long at) {
        lastHeardAt = at;
    }

    public AlertScope scope() {
        return scope;
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * Begins the news of an alert.
     *
     * @param caseId what of the unit it is about, a part of the alert's id; empty for the unit
     * @param startedAt when the episode began, epoch milliseconds
     */
    public NewsDraft about(Rule rule, String caseId, long startedAt) {
        return new NewsDraft(this, rule, caseId, startedAt);
    }

    Long lastHeardAt() {
        return lastHeardAt;
    }

    void send(AlertNews news) {
        out.accept(news);
    }
}
