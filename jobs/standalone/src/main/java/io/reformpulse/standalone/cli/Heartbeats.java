package io.reformpulse.standalone.cli;

import io.reformpulse.simulators.workload.HeartbeatPace;
import java.time.Duration;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how often communes give a sign of life in office hours. */
final class Heartbeats implements ITypeConverter<HeartbeatPace> {
    /** Outside office hours they come so many times as seldom. */
    private static final int NIGHT = 4;

    @Override
    public HeartbeatPace convert(String text) {
        try {
            Duration pace = TimeUtils.parseDuration(text);
            if (pace.toMinutes() >= 1 && pace.equals(Duration.ofMinutes(pace.toMinutes()))) {
                return new HeartbeatPace(pace, pace.multipliedBy(NIGHT));
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a pace that makes no sense.
        }
        throw new TypeConversionException(
                "\"" + text + "\" is no pace of heartbeats; give whole minutes, such as 15min");
    }
}
