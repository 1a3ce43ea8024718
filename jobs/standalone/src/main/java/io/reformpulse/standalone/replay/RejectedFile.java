package io.reformpulse.standalone.replay;

import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.standalone.figures.RejectedJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** {@code rejected.jsonl}: each record that counts in nothing, in the order of the event file. */
final class RejectedFile {
    private static final Comparator<RejectedEvent> ORDER =
            Comparator.comparingLong(RejectedEvent::getOffset)
                    .thenComparing(RejectedEvent::getReason)
                    .thenComparing(RejectedEvent::getMessage);

    private RejectedFile() {}

    static void write(Path file, List<RejectedEvent> rejected) throws IOException {
        rejected.sort(ORDER);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (RejectedEvent event : rejected) {
                out.write(RejectedJson.line(event));
                out.write('\n');
            }
        }
    }
}
