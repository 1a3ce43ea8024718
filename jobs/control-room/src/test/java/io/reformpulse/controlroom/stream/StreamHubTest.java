package io.reformpulse.controlroom.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.controlroom.history.Rows;
import io.reformpulse.controlroom.present.AlertMark;
import io.reformpulse.controlroom.present.PresentJson;
import io.reformpulse.controlroom.present.PresentKeeper;
import io.reformpulse.controlroom.present.RoomTime;
import io.reformpulse.controlroom.present.Sight;
import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.controlroom.unit.Unit;
import io.reformpulse.schemas.WindowType;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StreamHubTest {
    private static final Place PLACE =
            new Place(
                    ZoneOffset.UTC,
                    "VND",
                    List.of(new Unit("10", "A", "A", "TINH", null, null, null, null, null)));

    private final PresentKeeper keeper = new PresentKeeper();
    private final PresentJson json =
            new PresentJson(PLACE, RoomTime.LIVE, alert -> AlertMark.NONE, () -> Rows.MIDNIGHT);
    private final StreamHub hub = new StreamHub("abc", keeper, json);
    private long epoch;

    /** Remembers what it was sent. */
    private static final class Listener implements StreamClient {
        final List<byte[]> events = new ArrayList<>();
        boolean keepsUp = true;
        boolean isAllowed = true;
        boolean isCut;
        Callable<Void> whenAsked = () -> null;

        @Override
        public void send(byte[] event) {
            events.add(event);
        }

        @Override
        public boolean keepsUp() {
            return keepsUp;
        }

        @Override
        public boolean isAllowed() {
            try {
                whenAsked.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            return isAllowed;
        }

        @Override
        public void cut() {
            isCut = true;
        }

        List<String> names() {
            return events.stream().map(event -> field(event, "event: ")).toList();
        }

        String lastId() {
            return field(events.get(events.size() - 1), "id: ");
        }

        private static String field(byte[] event, String name) {
            return new String(event, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .substring(name.length());
        }
    }

    @Test
    void aSnapshotComesFirstThenChanges() {
        hub.open();
        Listener client = join(null);
        happens();
        hub.tick();
        assertThat(client.names()).containsExactly("snapshot", "delta");
    }

    @Test
    void nothingIsSentWhereNothingChanged() {
        hub.open();
        Listener client = join(null);
        hub.tick();
        hub.tick();
        assertThat(client.names()).containsExactly("snapshot");
    }

    @Test
    void allGetTheVerySameBytes() {
        hub.open();
        Listener one = join(null);
        Listener other = join(null);
        happens();
        hub.tick();
        assertThat(one.events.get(0)).isSameAs(other.events.get(0));
        assertThat(one.events.get(1)).isSameAs(other.events.get(1));
        assertThat(hub.deltas()).isEqualTo(1);
    }

    @Test
    void whoComesBackGetsOnlyWhatItMissed() {
        hub.open();
        Listener first = join(null);
        happens();
        hub.tick();
        hub.leave(first);
        happens();
        hub.tick();
        happens();
        hub.tick();
        Listener again = join(first.lastId());
        assertThat(again.names()).containsExactly("delta", "delta");
    }

    @Test
    void whoMissedNothingHearsAtOnceThatAllIsWell() {
        hub.open();
        Listener first = join(null);
        Listener again = join(first.lastId());
        assertThat(again.names()).containsExactly("beat");
        happens();
        hub.tick();
        assertThat(again.names()).containsExactly("beat", "delta");
    }

    @Test
    void whoWasAwayTooLongIsToldSoAndGetsEverything() {
        hub.open();
        String beginning = join(null).lastId();
        for (int i = 0; i < 300; i++) {
            happens();
            hub.tick();
        }
        assertThat(join(beginning).names()).containsExactly("resync", "snapshot");
    }

    @Test
    void anIdOfAnotherRunWindowOrSightCannotBeResumed() {
        hub.open();
        join(null);
        for (String id :
                List.of("fff-DAY-WHOLE-0", "abc-YEAR-WHOLE-0", "abc-DAY-GUARDED-0", "?", "7")) {
            assertThat(join(id).names()).containsExactly("resync", "snapshot");
        }
    }

    @Test
    void whoDoesNotKeepUpIsCutAndTheOthersGoOn() {
        hub.open();
        Listener slow = join(null);
        Listener quick = join(null);
        slow.keepsUp = false;
        happens();
        hub.tick();
        assertThat(slow.isCut).isTrue();
        assertThat(slow.names()).containsExactly("snapshot");
        assertThat(quick.names()).containsExactly("snapshot", "delta");
        assertThat(hub.clients()).isEqualTo(1);
        assertThat(hub.dropped()).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeItAnyMoreIsCutWhetherItWaitsOrNot() {
        Listener early = join(null);
        early.isAllowed = false;
        hub.review();
        assertThat(early.isCut).isTrue();
        hub.open();
        Listener client = join(null);
        Listener other = join(null);
        client.isAllowed = false;
        hub.review();
        assertThat(client.isCut).isTrue();
        assertThat(other.isCut).isFalse();
        assertThat(hub.clients()).isEqualTo(1);
        assertThat(hub.dropped()).isEqualTo(2);
    }

    @Test
    void whoeverTakesLongToFindOutDelaysNobody() throws Exception {
        hub.open();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Listener unsure = join(null);
        unsure.whenAsked =
                () -> {
                    asked.countDown();
                    answer.await();
                    return null;
                };
        Listener other = join(null);
        Thread review = new Thread(hub::review);
        review.start();
        asked.await();
        happens();
        hub.tick();
        hub.beat();
        assertThat(other.names()).containsExactly("snapshot", "delta", "beat");
        answer.countDown();
        review.join();
    }

    @Test
    void whoComesBeforeThePresentIsKnownWaitsWithABeat() {
        Listener client = join(null);
        happens();
        hub.tick();
        hub.beat();
        assertThat(client.names()).containsExactly("beat", "beat");
        hub.open();
        assertThat(client.names()).containsExactly("beat", "beat", "snapshot");
    }

    @Test
    void whenAnotherWindowBeginsEverythingIsToldAnew() {
        hub.open();
        Listener client = join(null);
        keeper.closed(List.of(Rows.day("10", Rows.MIDNIGHT, Rows.MIDNIGHT, 1, 0)), 1, 1, 1);
        hub.tick();
        assertThat(client.names()).containsExactly("snapshot", "snapshot");
    }

    @Test
    void closingEndsAllAndTakesNobodyIn() {
        hub.open();
        Listener client = join(null);
        hub.close();
        assertThat(client.isCut).isTrue();
        assertThat(join(null).isCut).isTrue();
    }

    private Listener join(String lastEventId) {
        Listener client = new Listener();
        hub.join(client, WindowType.DAY, Sight.WHOLE, lastEventId);
        return client;
    }

    private void happens() {
        epoch++;
        keeper.closed(List.of(), epoch, Rows.MIDNIGHT, Rows.MIDNIGHT);
    }
}
