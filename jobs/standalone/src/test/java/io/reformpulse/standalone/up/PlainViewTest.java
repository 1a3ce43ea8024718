package io.reformpulse.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.standalone.deliver.DeliveryNote;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainViewTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PlainView view =
            new PlainView(
                    new PrintStream(printed, true, StandardCharsets.UTF_8), ZoneOffset.ofHours(7));

    @Test
    void aLineSaysHowManyAlertsAreOpen() {
        view.show(SnapshotRig.with(SnapshotRig.alerts(1), null));
        assertThat(lines())
                .containsExactly(
                        "2023-03-08 09:30 epoch 7 open 4 overdue 1 received 0 ended 0 on-time -"
                                + " satisfied - rejected 0 alerts-open 1003 lag 0.0s sent 100");
    }

    @Test
    void whatKeepsAlertsFromSomebodyIsSaidOnceAndAgainWhenItIsAnother() {
        show("one");
        show("one");
        show(null);
        show("two");
        show("one");
        assertThat(lines())
                .filteredOn(line -> !line.contains(" epoch "))
                .containsExactly("one", "two", "one");
    }

    private void show(String problem) {
        view.show(SnapshotRig.with(SnapshotRig.QUIET, new DeliveryNote(0, 0, problem)));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
