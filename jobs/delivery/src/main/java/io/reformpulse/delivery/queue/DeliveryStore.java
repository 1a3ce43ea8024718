package io.reformpulse.delivery.queue;

import io.reformpulse.delivery.DeliveryException;
import io.reformpulse.delivery.subscriber.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/**
 * All that deliveries must remember, in one SQLite file: a transaction that has ended survives a
 * killed process and a lost power supply. Thread-safe, and other processes may open it as well.
 */
public final class DeliveryStore implements AutoCloseable {
    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 10_000;

    private final Connection connection;
    private final Jdbi jdbi;

    private DeliveryStore(Connection connection) {
        this.connection = connection;
        jdbi = Jdbi.create(connection);
    }

    /** Opens the file of a folder, which is made if need be. */
    public static DeliveryStore open(Path folder) {
        Path file = folder.resolve("deliveries.db");
        try {
            Files.createDirectories(folder);
            PrivateFile.create(file);
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            // A transaction that reads first and writes then must not find another in between.
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.setBusyTimeout(BUSY_MILLIS);
            DeliveryStore store = new DeliveryStore(config.createConnection("jdbc:sqlite:" + file));
            store.prepare(file);
            return store;
        } catch (SQLException | IOException e) {
            throw new DeliveryException(
                    "The deliveries in " + file + " cannot be opened (" + e.getMessage() + ").", e);
        }
    }

    private void prepare(Path file) throws IOException {
        String schema;
        try (InputStream in = DeliveryStore.class.getResourceAsStream("schema.sql")) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int version =
                transaction(
                        handle -> {
                            int found =
                                    handle.createQuery("PRAGMA user_version")
                                            .mapTo(int.class)
                                            .one();
                            if (found == 0) {
                                handle.createScript(schema).execute();
                                handle.execute("PRAGMA user_version = " + VERSION);
                                return VERSION;
                            }
                            return found;
                        });
        if (version != VERSION) {
            close();
            throw new DeliveryException(
                    "The deliveries in "
                            + file
                            + " were written by another version of this program ("
                            + version
                            + "); use that one, or give this one its own --data.");
        }
    }

    /** All of it, or nothing. */
    synchronized <T> T transaction(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DeliveryException(
                    "The deliveries were not closed (" + e.getMessage() + ").", e);
        }
    }
}
