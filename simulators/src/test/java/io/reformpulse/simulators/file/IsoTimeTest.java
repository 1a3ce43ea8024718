package io.reformpulse.simulators.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    private static final String[] ZONES = {
        "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC"
    };

    @Property(tries = 200)
    void aTimeIsWrittenAsTheJdkWouldWriteIt(
            @ForAll @Size(20) List<Long> near,
            @ForAll @LongRange(max = 4_102_444_800_000L) long start) {
        for (String zone : ZONES) {
            IsoTime time = new IsoTime(ZoneId.of(zone));
            for (long instant : near) {
                assertSame(time, zone, start + instant % 100_000_000_000L);
            }
        }
    }

    /** Some seconds around the changes of 2024 in Europe. */
    @ParameterizedTest
    @ValueSource(longs = {1_711_846_800_000L, 1_729_990_800_000L})
    void theOffsetChangesWithTheMillisecond(long change) {
        IsoTime time = new IsoTime(ZoneId.of("Europe/Berlin"));
        for (long offset : new long[] {0, -1, 1, -1_000, 1_000, 0}) {
            assertSame(time, "Europe/Berlin", change + offset);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-62_135_596_800_001L, 253_402_300_800_000L, 4_000_000_000_000_000L})
    void yearsThatAreNotOfFourDigitsAreWrittenToo(long instant) {
        assertSame(new IsoTime(ZoneId.of("UTC")), "UTC", instant);
    }

    private static void assertSame(IsoTime time, String zone, long instant) {
        int length = time.write(instant);
        assertThat(new String(time.text(), 0, length))
                .isEqualTo(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME
                                .withZone(ZoneId.of(zone))
                                .format(Instant.ofEpochMilli(instant)));
    }
}
