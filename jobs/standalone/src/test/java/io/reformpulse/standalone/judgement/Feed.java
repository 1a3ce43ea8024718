package io.reformpulse.standalone.judgement;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.file.EventLines;
import io.reformpulse.engine.intake.JsonFeedDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An event file as the product reads it.
 *
 * @param admitted in the file's order
 * @param books what was read and rejected on reading, by the oracle's names
 */
record Feed(List<FeedRecord> admitted, Books books) {
    private static final String UNKNOWN_KIND = "unknown";

    static Feed read(Path file, Reference reference, long until) throws IOException {
        Feed feed = new Feed(new ArrayList<>(), new Books());
        StatelessChecks checks = new StatelessChecks(reference.units(), until);
        JsonFeedDecoder decoder = new JsonFeedDecoder(checks);
        try (EventLines lines = EventLines.open(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                feed.take(decoder.decode(line, file.toString(), 0, lines.number(), 0));
            }
        }
        return feed;
    }

    private void take(Admission admission) {
        if (admission.isAdmitted()) {
            admitted.add(admission.admitted());
            books.add(kind(admission.admitted().topic()), "read", 1);
            return;
        }
        Topic topic = admission.rejected().topic();
        String kind = topic == null ? UNKNOWN_KIND : kind(topic);
        books.add(kind, "read", 1);
        books.add(kind, "rejected", 1);
        books.add(kind, admission.rejected().reason().name(), 1);
    }

    static String kind(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }
}
