package io.reformpulse.controlroom.history;

import static io.reformpulse.controlroom.history.Rows.MIDNIGHT;
import static io.reformpulse.controlroom.history.Rows.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.Topics;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WaitingRowsTest {
    private static WaitingRows<KpiUpdate> rows(int comfortable, int most) {
        return new WaitingRows<>(Topics::kpiKey, Revision::newer, comfortable, most);
    }

    private static KpiUpdate row(String scope, long epoch) {
        return day(scope, MIDNIGHT, MIDNIGHT + epoch, epoch, epoch);
    }

    @Test
    void whileTheyAreFewAllAreKept() {
        WaitingRows<KpiUpdate> waiting = rows(3, 10);
        waiting.add(List.of(row("a", 1), row("a", 2), row("a", 3)));
        assertThat(waiting.take(2)).containsExactly(row("a", 1), row("a", 2));
        waiting.add(List.of(row("a", 4), row("a", 5)));
        assertThat(waiting.take(9)).containsExactly(row("a", 3), row("a", 4), row("a", 5));
        assertThat(waiting.coalesced()).isZero();
    }

    @Test
    void whenTheyAreManyTheNewestOfEachKeyIsKept() {
        WaitingRows<KpiUpdate> waiting = rows(3, 10);
        waiting.add(List.of(row("a", 1), row("b", 2)));
        waiting.add(List.of(row("a", 4), row("a", 3)));
        assertThat(waiting.size()).isEqualTo(2);
        waiting.add(List.of(row("b", 5)));
        assertThat(waiting.take(9)).containsExactly(row("a", 4), row("b", 5));
        assertThat(waiting.coalesced()).isEqualTo(3);
        waiting.add(List.of(row("a", 6), row("a", 7)));
        assertThat(waiting.size()).isEqualTo(2);
    }

    @Test
    void whenThereIsNoMoreRoomTheOldestAreGivenUp() {
        WaitingRows<KpiUpdate> waiting = rows(1, 2);
        waiting.add(List.of(row("a", 1), row("b", 2), row("c", 3)));
        assertThat(waiting.take(9)).containsExactly(row("b", 2), row("c", 3));
        assertThat(waiting.dropped()).isEqualTo(1);
    }

    @Property(tries = 200)
    void everyRowIsTakenOrCountedAndNoKeyLosesItsNewest(
            @ForAll @Size(max = 60) List<@IntRange(max = 4) Integer> scopes,
            @ForAll @IntRange(min = 1, max = 20) int comfortable) {
        WaitingRows<KpiUpdate> waiting = rows(comfortable, 100);
        long[] newest = new long[5];
        long[] taken = new long[5];
        long count = 0;
        for (int i = 0; i < scopes.size(); i++) {
            waiting.add(List.of(row("s" + scopes.get(i), i + 1)));
            newest[scopes.get(i)] = i + 1;
            if (i % 7 == 6) {
                count += take(waiting, 2, taken);
            }
        }
        count += take(waiting, 100, taken);
        assertThat(taken).isEqualTo(newest);
        assertThat(count + waiting.coalesced()).isEqualTo(scopes.size());
        assertThat(waiting.dropped()).isZero();
    }

    private static int take(WaitingRows<KpiUpdate> waiting, int most, long[] newest) {
        List<KpiUpdate> rows = waiting.take(most);
        for (KpiUpdate row : rows) {
            int scope = Integer.parseInt(row.getScopeCode().substring(1));
            newest[scope] = Math.max(newest[scope], row.getEpoch());
        }
        return rows.size();
    }
}
