package io.reformpulse.standalone.room;

import io.reformpulse.controlroom.history.DatabaseSettings;
import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Who signs in to the control room's database, as the environment says. */
public final class DatabaseLogin {
    private static final String USER = "PULSE_DATABASE_USER";
    private static final String PASSWORD = "PULSE_DATABASE_PASSWORD";
    private static final String PASSWORD_FILE = "PULSE_DATABASE_PASSWORD_FILE";

    private DatabaseLogin() {}

    /**
     * A database by its URL.
     *
     * @throws Failure if the password cannot be read
     * @throws IllegalArgumentException if it is no such URL
     */
    public static DatabaseSettings at(String url, Map<String, String> environment) {
        return DatabaseSettings.at(url, environment.get(USER), password(environment));
    }

    private static String password(Map<String, String> environment) {
        String file = environment.get(PASSWORD_FILE);
        if (file == null) {
            return environment.get(PASSWORD);
        }
        if (environment.get(PASSWORD) != null) {
            throw Failure.usage(
                    PASSWORD + " and " + PASSWORD_FILE + " are both set; leave one of them out.");
        }
        try {
            // Most editors end a line that nobody typed.
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException e) {
            throw Failure.usage(
                    "The password file "
                            + file
                            + " ("
                            + PASSWORD_FILE
                            + ") cannot be read; give one that exists and is yours to read.",
                    e);
        }
    }
}
