package io.reformpulse.engine.file;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.engine.intake.JsonFeedDecoder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one pass over an event file: checks each line, notes first arrivals, sorts. */
final class ReadingPass implements Closeable {
    private static final byte[] NO_ID = {};

    private final String source;
    private final Path folder;
    private final JsonFeedDecoder decoder;
    private final LineSorter good;
    private final LineSorter bad;
    private final FirstArrivals arrivals = new FirstArrivals();
    private long admitted;
    private long oldest = Long.MAX_VALUE;
    private long rejected;

    ReadingPass(String source, StatelessChecks checks, Path folder, long bufferBytes) {
        this.source = source;
        this.folder = folder;
        this.decoder = new JsonFeedDecoder(checks);
        this.good = new LineSorter(folder, bufferBytes);
        this.bad = new LineSorter(folder, bufferBytes / 4);
    }

    void take(byte[] line, long number) throws IOException {
        Admission admission = decoder.decode(line, source, 0, number, 0);
        if (!admission.isAdmitted()) {
            rejected++;
            bad.add(new SpooledLine(SpooledLine.NO_ARRIVAL, NO_ID, number, line));
            return;
        }
        admitted++;
        FeedRecord record = admission.admitted();
        oldest = Math.min(oldest, record.arrivedAt());
        arrivals.add(record);
        good.add(new SpooledLine(record.arrivedAt(), eventId(record), number, line));
    }

    SortedEventFile finish() throws IOException {
        Path spool = Files.createTempFile(folder, "events", ".spool");
        try (SpoolWriter writer = new SpoolWriter(spool)) {
            bad.drainTo(writer);
            good.drainTo(writer);
        }
        return new SortedEventFile(spool, admitted, rejected, oldest, arrivals.newest());
    }

    @Override
    public void close() throws IOException {
        bad.close();
        good.close();
    }

    private static byte[] eventId(FeedRecord record) {
        return switch (record.topic()) {
            case DOSSIER -> record.dossier().eventId().getBytes(StandardCharsets.UTF_8);
            case RATING -> record.rating().eventId().getBytes(StandardCharsets.UTF_8);
            case HEARTBEAT -> NO_ID;
        };
    }
}
