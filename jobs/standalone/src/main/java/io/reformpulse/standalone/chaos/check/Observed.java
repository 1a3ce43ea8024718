package io.reformpulse.standalone.chaos.check;

import io.reformpulse.domain.kpi.KpiRow;
import java.util.List;
import java.util.Map;

/**
 * What a cluster published, all of it.
 *
 * @param rows of all closed epochs, older ones of a window too, in the order of each partition
 * @param alerts committed and of before the end, as lines of an alerts.jsonl
 * @param notices how many steps of alerts are committed in all, each counted once
 * @param muted how many of them nobody is to be told of yet
 * @param rejected how many records were told as rejected, by reason
 * @param sent how many records each topic was sent, and has
 * @param books what the job says of them
 * @param sequences of what a subscriber was brought, in the order in which it was
 * @param screen how old figures were, and how old they were shown
 */
public record Observed(
        List<KpiRow> rows,
        List<String> alerts,
        long notices,
        long muted,
        Map<String, Long> rejected,
        Map<String, Sent> sent,
        Map<String, Book> books,
        List<Long> sequences,
        Screen screen) {

    /**
     * What was sent to a topic. A broker that was killed may store a record twice that came again:
     * it then knows no more what it had from that producer.
     *
     * @param stored how many records the topic has
     */
    public record Sent(long records, long stored) {}

    /**
     * The job's count of a topic.
     *
     * @param accounted how many of those read have an outcome
     */
    public record Book(long read, long accounted) {}

    /** The same with other rows. */
    public Observed withRows(List<KpiRow> others) {
        return new Observed(
                others, alerts, notices, muted, rejected, sent, books, sequences, screen);
    }

    /** The same with other alerts. */
    public Observed withAlerts(List<String> others) {
        return new Observed(rows, others, notices, muted, rejected, sent, books, sequences, screen);
    }

    /** The same with another screen. */
    public Observed withScreen(Screen other) {
        return new Observed(rows, alerts, notices, muted, rejected, sent, books, sequences, other);
    }
}
