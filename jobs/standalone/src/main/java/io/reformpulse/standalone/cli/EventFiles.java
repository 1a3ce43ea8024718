package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a path can be an event file. */
final class EventFiles {
    private EventFiles() {}

    /**
     * @param events null is well too
     */
    static void check(Path events) {
        if (events != null && !Files.isRegularFile(events)) {
            throw Failure.usage(
                    "There is no file "
                            + events
                            + "; name an event file, JSON Lines, gzipped or not.");
        }
        if (events != null && !Files.isReadable(events)) {
            throw Failure.usage("The file " + events + " may not be read by this user.");
        }
    }
}
