package io.reformpulse.controlroom.history;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Where tests keep their databases: each gets one of its own. */
public final class Databases {
    private Databases() {}

    public static DatabaseSettings inMemory() {
        return DatabaseSettings.at("jdbc:h2:mem:" + UUID.randomUUID(), null, null);
    }

    public static DatabaseSettings in(EmbeddedPostgres server) {
        String name = "room_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // A schema is made in no time, unlike a database.
            statement.execute("CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = server.getJdbcUrl("postgres", "postgres");
        return DatabaseSettings.at(url + "&currentSchema=" + name, null, null);
    }
}
