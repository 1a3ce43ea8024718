package io.reformpulse.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.chaos.fault.Link;
import io.reformpulse.standalone.chaos.fault.Row;
import io.reformpulse.standalone.chaos.fault.Rows;
import io.reformpulse.standalone.chaos.fault.Victim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowsTest {
    /** Writes down what is done to it, and knows what is there. */
    private static final class RecordingVictim implements Victim {
        private final List<String> done = new ArrayList<>();
        private final Set<String> away = new HashSet<>();

        @Override
        public List<String> names() {
            return List.of("zookeeper", "broker-1", "taskmanager-1");
        }

        @Override
        public void kill(String name) {
            assertThat(away.add(name)).as("%s is there", name).isTrue();
            done.add("kill " + name);
        }

        @Override
        public void pause(String name) {
            kill(name);
        }

        @Override
        public void resume(String name) {
            start(name);
        }

        @Override
        public void start(String name) {
            assertThat(away.remove(name)).as("%s was away", name).isTrue();
        }

        @Override
        public String busyTaskManager() {
            return "taskmanager-1";
        }

        @Override
        public void awaitJob() {}

        @Override
        public void awaitEnd(String name) {
            kill(name);
        }

        @Override
        public void silence(Duration time) {
            done.add("silence");
        }

        @Override
        public void cut(Link link) {
            kill(link.name());
        }

        @Override
        public void slow(Link link) {
            kill(link.name());
        }

        @Override
        public void heal(Link link) {
            start(link.name());
        }

        @Override
        public void fillDisk() {
            kill("disk");
        }

        @Override
        public void freeDisk() {
            start("disk");
        }

        @Override
        public void tearLogs(String broker, Random random) {
            assertThat(away).contains(broker);
        }

        @Override
        public void damageNewestCheckpoint(boolean itsHandleToo) {
            assertThat(away).contains("jobmanager-1", "taskmanager-1", "taskmanager-2");
        }

        @Override
        public void awaitFailure() {}

        @Override
        public void goOnFromWholeCheckpoint() {}

        @Override
        public void rescale(int parallelism) {
            done.add("rescale " + parallelism);
        }

        @Override
        public void pass(Duration time) {}
    }

    @Test
    void whoeverStrikesLeavesAllProcessesThere() throws Exception {
        for (Row row : Rows.all()) {
            RecordingVictim victim = new RecordingVictim();
            row.strike(victim, new Random(1));
            assertThat(victim.away).as(row.name()).isEmpty();
            assertThat(victim.done.isEmpty()).as(row.name()).isEqualTo(!row.strikes());
        }
    }

    @Test
    void rowsAreNamedByNumberAndByName() {
        assertThat(Rows.of("2")).isSameAs(Rows.of("taskmanager-kill"));
        assertThat(Rows.all()).extracting(Row::name).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Rows.of("nothing"))
                .hasMessageStartingWith("There is no row nothing; give 1 to");
    }
}
