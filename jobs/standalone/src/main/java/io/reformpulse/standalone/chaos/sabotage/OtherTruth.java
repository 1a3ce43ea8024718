package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must have been published of another feed than was sent. */
final class OtherTruth {
    // Without a dossier each rating counts, whatever else is told of it.
    private static final String LOOSE = "\"dossierId\":null";
    private static final String RATING = "\"kind\":\"rating\"";
    private static final String ID = "\"eventId\":\"";

    private OtherTruth() {}

    static List<String> lines(Sabotage.Material material) throws IOException {
        return new ArrayList<>(Files.readAllLines(material.events()));
    }

    /** A rating of a feed that counts. */
    static String aRating(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(RATING) && line.contains(LOOSE))
                .findFirst()
                .orElseThrow();
    }

    /** One that a feed lacks. */
    static String anotherRating(List<String> lines) {
        return aRating(lines).replace(ID, ID + "one-more-");
    }

    static Expected of(Sabotage.Material material, List<String> lines, String name)
            throws Exception {
        Path own = Files.createDirectories(material.folder().resolve(name));
        Path events = own.resolve("events.jsonl");
        Files.write(events, lines);
        Expected expected = material.expected();
        return Expected.of(material.reference(), events, expected.asOf(), expected.closing(), own);
    }
}
