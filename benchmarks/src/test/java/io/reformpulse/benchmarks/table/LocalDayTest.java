package io.reformpulse.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LocalDayTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long YEAR_2000 = 946_684_800_000L;
    private static final long YEAR_2100 = 4_102_444_800_000L;

    @Property
    void isTheDateOnTheWallThere(@ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long at) {
        assertThat(LocalDay.of(at))
                .isEqualTo(Instant.ofEpochMilli(at).atZone(ZONE).toLocalDate().toEpochDay());
    }
}
