package io.reformpulse.standalone.up;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.standalone.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** Chooses the live view: the whole screen on a terminal, plain lines elsewhere. */
public final class Views {
    private Views() {}

    /**
     * @param speed simulated seconds per second
     */
    public static LiveView choose(Reference reference, double speed) {
        ZoneId zone = reference.jurisdiction().zone();
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        if (!Terminal.isOut()) {
            return new PlainView(out, zone);
        }
        String place = FigureWatch.rootOf(reference.units()).name();
        return new TerminalView(out, new Board(place, zone, pace(speed)));
    }

    private static String pace(double speed) {
        return Double.isInfinite(speed)
                ? "simulated, as fast as it goes"
                : "simulated, %,.0f times as fast".formatted(speed);
    }
}
