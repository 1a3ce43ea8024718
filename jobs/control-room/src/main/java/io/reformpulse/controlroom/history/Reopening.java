package io.reformpulse.controlroom.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a database of H2 opened anew that closed itself, as it does when it cannot write, such as to
 * a full disk: it stays closed as long as anybody is connected, so all connections are ended.
 */
final class Reopening implements SQLExceptionOverride {
    private static final long RECENT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);

    // So that no moment is a recent one before the first failure.
    private final AtomicLong lastAt = new AtomicLong(System.nanoTime() - RECENT_NANOS);
    private volatile HikariDataSource pool;

    private Reopening() {}

    static PromptSource source(HikariConfig config) {
        Reopening reopening = new Reopening();
        config.setExceptionOverride(reopening);
        PromptSource pool = new PromptSource(config, reopening::isRecent);
        reopening.pool = pool;
        return pool;
    }

    private boolean isRecent() {
        return System.nanoTime() - lastAt.get() < RECENT_NANOS;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        HikariDataSource mine = pool;
        if (mine == null || !DatabaseErrors.isClosed(failure)) {
            return Override.CONTINUE_EVICT;
        }
        if (!isRecent()) {
            LOG.error(
                    "The database has closed itself ({}); it is opened again. Look whether its"
                            + " disk has room.",
                    DatabaseErrors.message(failure));
        }
        lastAt.set(System.nanoTime());
        mine.getHikariPoolMXBean().softEvictConnections();
        return Override.MUST_EVICT;
    }
}
