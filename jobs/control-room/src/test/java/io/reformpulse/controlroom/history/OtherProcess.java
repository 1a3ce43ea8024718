package io.reformpulse.controlroom.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another control room that opens a database, as far as a test needs one. */
final class OtherProcess {
    private OtherProcess() {}

    /** What it says when it opens the database. */
    static String opens(DatabaseSettings settings) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                settings.url())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    public static void main(String[] args) {
        try (Database database = Database.open(DatabaseSettings.at(args[0], null, null))) {
            System.out.println("It was opened: " + database.source());
        } catch (DatabaseException e) {
            System.out.println(e.getMessage());
        }
    }
}
