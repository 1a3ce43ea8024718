package io.reformpulse.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.replay.ReferenceChoice;
import io.reformpulse.standalone.simulate.WorkloadWishes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static final double SPEED = 1_800;
    private static final String SILENT = "silent-feed:communes=rank 2,from=day 3";

    @TempDir Path dir;

    private DataDir data;

    @BeforeEach
    void takeTheFolder() {
        data = DataDir.take(dir.resolve("data"));
    }

    @AfterEach
    void giveItUp() {
        data.close();
    }

    @Test
    void theUsualIsAYearFromAMondayShownFromItsFirstMorning() throws Exception {
        Feed feed = Feed.on(data, asked(null, null));
        assertThat(feed.plan().describe())
                .isEqualTo("70,000 dossiers from 2023-03-06 to 2024-03-05, seed 7");
        assertThat(Instant.ofEpochMilli(feed.beginning())).isEqualTo("2023-03-06T04:00:00Z");
        assertThat(feed.plan().publishMillis()).isEqualTo(900_000);
    }

    @Test
    void aLaterRunPlaysTheSameWithoutBeingTold() throws Exception {
        Feed first = Feed.on(data, small(500, 3, SILENT));
        Feed later = Feed.on(data, new FeedWishes(60, null, null, WorkloadWishes.NONE));
        assertThat(later.plan()).isEqualTo(first.plan());
        assertThat(some(later.records())).isEqualTo(some(first.records()));
    }

    @Test
    void theSameInOtherWordsIsNoContradiction() throws Exception {
        FeedPlan plan = Feed.on(data, small(500, 3, SILENT, "calm")).plan();
        FeedWishes again = small(500, 3, "calm", "silent-feed:from=day 3,communes=rank 2,to=end");
        assertThat(Feed.on(data, again).plan()).isEqualTo(plan);
        FeedWishes less = asked(null, new WorkloadWishes(null, null, null, 3L, List.of()));
        assertThat(Feed.on(data, less).plan()).isEqualTo(plan);
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        Feed.on(data, small(500, 3, SILENT));
        assertRefused(small(501, 3, SILENT));
        assertRefused(small(500, 4, SILENT));
        assertRefused(small(500, 3, "calm"));
        assertRefused(small(500, 3, "silent-feed:communes=rank 3,from=day 3"));
        assertRefused(asked(dir.resolve("events.jsonl"), null));
        assertRefused(new FeedWishes(SPEED, null, dir, WorkloadWishes.NONE));
    }

    @Test
    void anEventFileIsRefusedWhereAWorkloadIsAskedFor() throws Exception {
        Path events = Path.of("pom.xml");
        FeedPlan plan = Feed.on(data, asked(events, null)).plan();
        assertThat(plan.events()).isAbsolute();
        assertThat(Feed.on(data, asked(null, null)).plan()).isEqualTo(plan);
        assertThat(Feed.on(data, asked(events, null)).plan()).isEqualTo(plan);
        assertRefused(small(500, 3));
    }

    @Test
    void anEventFileCanGoOnUnderAnotherReference() throws Exception {
        Feed.on(data, asked(Path.of("pom.xml"), null));
        Path reference = dir.resolve("reference");
        ReferenceChoice.folder(null).write(reference);
        Feed.on(data, new FeedWishes(SPEED, null, reference, WorkloadWishes.NONE));
        assertThat(Feed.on(data, asked(null, null)).plan().reference()).isEqualTo(reference);
    }

    @Test
    void aScenarioFileIsRememberedAsItWas() throws Exception {
        Path file = dir.resolve("mine.yaml");
        Files.writeString(file, yaml("day 3"));
        FeedPlan plan = Feed.on(data, small(500, 3, file.toString())).plan();
        Files.writeString(file, yaml("day 4"));
        assertThat(Feed.on(data, asked(null, null)).plan()).isEqualTo(plan);
        assertRefused(small(500, 3, file.toString()));
    }

    private static String yaml(String from) {
        return """
                description: One commune is silent.
                scenarios:
                  - name: silent-feed
                    from: %s
                """
                .formatted(from);
    }

    @Test
    void whatCannotBePlayedIsNotRemembered() throws Exception {
        assertThatThrownBy(() -> Feed.on(data, small(500, 3, "flood")))
                .hasMessageContaining("no scenario 'flood'");
        assertThatThrownBy(
                        () ->
                                Feed.on(
                                        data,
                                        new FeedWishes(
                                                SPEED,
                                                null,
                                                dir.resolve("none"),
                                                WorkloadWishes.NONE)))
                .isInstanceOf(RuntimeException.class);
        assertThat(data.workload()).isEmpty();
    }

    @Test
    void aFolderOfAnotherVersionIsRefused() throws Exception {
        Properties old = new Properties();
        old.setProperty("dossiers", "3000");
        old.setProperty("publishMillis", "900000");
        data.keepWorkload(old);
        assertThatThrownBy(() -> Feed.on(data, asked(null, null)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("made by another version");
    }

    @Test
    void theTruthSaysWhatWillHappenAndInTheEndWhatHas() throws Exception {
        Feed feed = Feed.on(data, small(500, 3, SILENT));
        feed.writeIntent();
        assertThat(Manifest.read(data.truth()).totals().arrived()).isZero();
        assertThat(Manifest.read(data.truth()).scenarios())
                .extracting(Manifest.Scenario::name)
                .contains("silent-feed");
        int read = some(feed.records()).size();
        feed.writeTruth();
        feed.writeIntent();
        assertThat(Manifest.read(data.truth()).totals().arrived()).isEqualTo(read);
    }

    private void assertRefused(FeedWishes asked) {
        assertThatThrownBy(() -> Feed.on(data, asked))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(Failure.USAGE))
                .hasMessageContaining("This data folder already plays");
    }

    private static FeedWishes asked(Path events, WorkloadWishes workload) {
        return new FeedWishes(
                SPEED, events, null, workload == null ? WorkloadWishes.NONE : workload);
    }

    private static FeedWishes small(int dossiers, long seed, String... scenarios) {
        LocalDate from = LocalDate.parse("2023-03-06");
        return asked(
                null,
                new WorkloadWishes(dossiers, from, from.plusDays(9), seed, List.of(scenarios)));
    }

    private static List<SimulatedRecord> some(Iterator<SimulatedRecord> records) {
        List<SimulatedRecord> some = new ArrayList<>();
        while (records.hasNext() && some.size() < 20_000) {
            some.add(records.next());
        }
        return some;
    }
}
