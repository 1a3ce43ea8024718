package io.reformpulse.controlroom.history;

import java.util.Collection;
import java.util.List;

/**
 * When communes were heard, once each local hour; after 45 days once a day, and after 400 not at
 * all. Thread-safe; several control rooms may share one. All times are epoch milliseconds of the
 * job's clock.
 */
public interface FeedHistory {
    /** Keeps what was known; of an hour the first that comes stays. */
    void keep(Collection<Heard> moments);

    /** What was known of a commune at the moments kept within [from, to), oldest first. */
    List<Heard.Once> of(String commune, long from, long to);
}
