package io.reformpulse.controlroom.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of the control room, its tables brought up to date. Several control rooms may open
 * one of PostgreSQL; a file of H2 is for one at a time, and has another beside it for what was
 * published: much of that is written all the time, and it can be read again from Kafka.
 */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String MIGRATIONS =
            "classpath:io/reformpulse/controlroom/history/migrations";

    private final PromptSource source;
    private final PromptSource past;
    private final boolean isFile;

    private Database(PromptSource source, PromptSource past, boolean isFile) {
        this.source = source;
        this.past = past;
        this.isFile = isFile;
    }

    /** Opens it, and makes it if it is a file that is not there. */
    public static Database open(DatabaseSettings settings) {
        boolean isFile = H2File.isFile(settings.url());
        PromptSource source = null;
        PromptSource past = null;
        try {
            source = opened(settings, isFile ? H2File.ofPeople(settings.url()) : settings.url());
            past = isFile ? opened(settings, H2File.ofThePast(settings.url())) : source;
            return new Database(source, past, isFile);
        } catch (PoolInitializationException | FlywayException e) {
            close(source);
            throw DatabaseException.cannotBeOpened(settings, e);
        } catch (RuntimeException e) {
            close(source);
            throw e;
        }
    }

    private static PromptSource opened(DatabaseSettings settings, String url) {
        if (H2File.isFile(url)) {
            H2File.makePrivate(url);
        }
        HikariConfig config = pool(settings, url);
        PromptSource source =
                settings.isH2() ? Reopening.source(config) : new PromptSource(config, () -> false);
        try {
            inTurn(source, settings);
            return source;
        } catch (RuntimeException e) {
            close(source);
            throw e;
        }
    }

    private static void inTurn(DataSource source, DatabaseSettings settings) {
        Turn turn = Turn.take(settings);
        try {
            migrate(source, settings);
        } finally {
            turn.close();
        }
    }

    private static HikariConfig pool(DatabaseSettings settings, String url) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("control-room");
        pool.setJdbcUrl(settings.isH2() ? H2File.likePostgres(url) : url);
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // A transaction goes over the wire in few packets.
        if (!settings.isH2()) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("ApplicationName", "reform-pulse-control-room");
        }
        return pool;
    }

    private static void migrate(DataSource source, DatabaseSettings settings) {
        Flyway flyway =
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(source)
                        .locations(MIGRATIONS)
                        .table("control_room_migration")
                        // The database may be shared with others: their tables do not matter.
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load();
        flyway.migrate();
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseException(
                        "The database "
                                + settings.shown()
                                + " was brought up to date by a later version of this program (to "
                                + migration.getVersion()
                                + "); use that one.",
                        null);
            }
        }
    }

    /** Where people's records are: what is committed is in the file, come what may. */
    public DataSource source() {
        return source;
    }

    /** Where what was published is kept; an end without notice may cost the last moments of it. */
    public DataSource past() {
        return past;
    }

    /** Whether it could be used when it was last asked for something. */
    public boolean isUsable() {
        return !source.isAway() && !past.isAway();
    }

    /** Has people's records on the disk, too, so that they outlive a power cut. */
    public void sync() {
        sync(source);
    }

    /** The same for all of it; to be called every few seconds. */
    public void syncAll() {
        sync(source);
        sync(past);
    }

    private void sync(DataSource file) {
        // PostgreSQL does so at each commit.
        if (isFile) {
            Jdbi.create(file).useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
        }
    }

    @Override
    public void close() {
        close(past);
        close(source);
    }

    private static void close(PromptSource source) {
        if (source != null) {
            source.close();
        }
    }
}
