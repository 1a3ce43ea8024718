package io.reformpulse.delivery.lines;

import io.reformpulse.delivery.channel.Channel;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.delivery.channel.NoticeJson;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.channel.Standing;
import io.reformpulse.delivery.subscriber.LinesTarget;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** JSON lines in a file or on the standard output. */
public final class LinesChannel implements Channel {
    private static final String BEGINNING = "{\"sequence\":";

    private static final String TAKEN =
            "the standard output shows other things here; let ./pulse deliver do it, or name a"
                    + " file with --lines";

    private final LinesTarget target;
    private final PrintStream standardOutput;

    /**
     * @param standardOutput null where it is needed for something else
     */
    public LinesChannel(LinesTarget target, PrintStream standardOutput) {
        this.target = target;
        this.standardOutput = standardOutput;
    }

    @Override
    public Outcome send(Message message, Instant now) {
        StringBuilder lines = new StringBuilder();
        for (Notice notice : message.notices()) {
            lines.append(NoticeJson.of(notice)).append('\n');
        }
        return write(lines.toString());
    }

    @Override
    public Duration beatEvery() {
        return Duration.ZERO;
    }

    @Override
    public Outcome beat(Standing standing, Instant now) {
        return new Outcome.Accepted();
    }

    @Override
    public Outcome test(Instant now) {
        return write(BEGINNING + "0,\"test\":\"Nothing has happened.\"}\n");
    }

    private Outcome write(String lines) {
        if (target.isStandardOutput() && standardOutput == null) {
            return new Outcome.Failed(TAKEN, 0);
        } else if (target.isStandardOutput()) {
            standardOutput.print(lines);
            return standardOutput.checkError()
                    ? new Outcome.Failed("the standard output takes no more", 0)
                    : new Outcome.Accepted();
        }
        try {
            LineFile.append(Path.of(target.file()), lines, BEGINNING);
            return new Outcome.Accepted();
        } catch (IOException e) {
            return new Outcome.Failed("cannot be written: " + e.getMessage(), 0);
        }
    }
}
