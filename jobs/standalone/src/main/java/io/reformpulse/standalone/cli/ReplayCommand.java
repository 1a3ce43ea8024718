package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.replay.Replay;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./pulse replay}. */
@Command(
        name = "replay",
        description = {
            "Computes the final figures of an event file.",
            "Writes kpis.csv, alerts.jsonl, rejected.jsonl and summary.json."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final long MINUTE_MILLIS = 60_000;
    private static final int FIRST_YEAR = 2000;
    // A row for each day of each unit up to there: the year 9999 would never end.
    private static final int LAST_YEAR = 2100;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            required = true,
            description = "The event file, JSON Lines, gzipped or not, in any order.")
    private Path events;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The jurisdiction's reference folder; default: the shipped one.")
    private Path reference;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "pulse-out",
            description = "Where the files are written; default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "How many slices the work is cut into; default: one per processor.")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--until",
            paramLabel = "ISO",
            converter = WholeMinute.class,
            description =
                    "A whole minute such as 2024-07-01T00:00:00+07:00 for which the figures stand;"
                            + " default: the one after the newest arrival.")
    private Instant until;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Parallelism.check(parallelism);
        EventFiles.check(events);
        boolean exact =
                new Replay(new Replay.Wishes(events, reference, out, parallelism, until))
                        .run(System.currentTimeMillis(), spec.commandLine().getOut());
        return exact ? 0 : Failure.FAILED;
    }

    /** Reads an instant that is a whole minute. */
    static final class WholeMinute implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            Instant instant;
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                    throw new TypeConversionException(
                            "\"" + text + "\" lies outside the years 2000 to 2100; mend the year");
                }
                instant = time.toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "\""
                                + text
                                + "\" is no time with an offset; write it as"
                                + " 2024-07-01T00:00:00+07:00");
            }
            if (Math.floorMod(instant.toEpochMilli(), MINUTE_MILLIS) != 0) {
                throw new TypeConversionException(
                        "\"" + text + "\" is not a whole minute; leave the seconds at 00");
            }
            return instant;
        }
    }
}
