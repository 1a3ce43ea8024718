package io.reformpulse.standalone.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.delivery.subscriber.LinesTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.FeedSender;
import io.reformpulse.standalone.chaos.feed.Twists;
import io.reformpulse.standalone.cluster.Cluster;
import io.reformpulse.standalone.cluster.ClusterFolder;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import io.reformpulse.standalone.kill.FigureTable;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drills of the operators' page, by its own commands, on a real cluster that is fed. */
class DrillsITCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 11;
    private static final int SHORTEST_TELLING = 6;

    @TempDir Path dir;

    private final Reference reference = ReferenceChoice.files(null).load();
    private DrillBook book;
    private ChaosFeed feed;
    private List<String> figures;
    private List<String> alerts;
    private long generation;

    @Test
    void figuresAndAlertsComeThroughEachDrillAsIfNothingHadBeen() throws Exception {
        book = DrillBook.in(dir.resolve("here"));
        assertThat(book.names())
                .containsExactly("Savepoint", "Upgrade", "Rollback", "Backfill", "Disaster");
        expect();
        List<List<Delivery>> slices = feed.slices();
        Path cluster = Files.createDirectories(dir.resolve("here/pulse-cluster"));
        Path brought = dir.resolve("brought.jsonl");
        Subscriber watcher =
                new Subscriber("watcher", null, new LinesTarget(brought.toString()), null);
        new SubscribersFile(DeliveryFiles.subscribers(cluster)).change(all -> all.with(watcher));
        book.bash("./pulse cluster up");
        send(slices.subList(0, slices.size() / 2), false);

        Path savepoint = Path.of(book.run("Savepoint").strip());
        assertThat(savepoint.resolve("_metadata")).isNotEmptyFile();
        assertThat(dir.resolve("here/savepoint.txt")).hasContent(savepoint.toString());
        send(slices.subList(slices.size() / 2, slices.size()), false);

        book.run("Upgrade");
        send(List.of(), true);
        PublishedRun upgraded = awaitNewRun();
        assertThat(upgraded.toldSteps(feed.end())).isEqualTo(alerts.size());

        book.run("Rollback");
        PublishedRun back = awaitNewRun();
        assertThat(back.toldSteps(feed.end())).isGreaterThan(alerts.size());

        book.run("Backfill");
        awaitNewRun();

        book.run("Disaster");
        awaitNewRun();
        nothingWasBroughtTwice(brought);
        noLineOfALogTellsOfADossierOrAPerson();
    }

    private static void nothingWasBroughtTwice(Path brought) throws Exception {
        List<String> events = new ArrayList<>();
        for (String line : Files.readAllLines(brought)) {
            events.add(JSON.readTree(line).at("/alert/eventId").asText());
        }
        assertThat(events).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    /** By a replay of the same feed. */
    private void expect() throws Exception {
        var place = ReferenceChoice.folder(null).place();
        feed = ChaosFeed.of(place, SEED, Twists::none);
        Path events = dir.resolve("events.jsonl");
        feed.write(events, place);
        Path out = dir.resolve("replay");
        figures = table().replayed(events, out);
        alerts = Files.readAllLines(out.resolve("alerts.jsonl"));
        assertThat(alerts).hasSizeGreaterThan(10);
    }

    private FigureTable table() {
        return new FigureTable(
                new Windows(reference.calendar()), reference.jurisdiction().zone(), feed.end());
    }

    private void send(List<List<Delivery>> slices, boolean closing) throws Exception {
        try (FeedSender sender = new FeedSender(kafka())) {
            for (List<Delivery> slice : slices) {
                sender.send(slice);
            }
            if (closing) {
                sender.sendAll(feed.closing());
            }
        }
    }

    private String kafka() {
        return Cluster.look(new ClusterFolder(dir.resolve("here/pulse-cluster"))).kafka();
    }

    /** Waits until a run that was not there before has counted all, and compares. */
    private PublishedRun awaitNewRun() throws Exception {
        String kafka = kafka();
        PublishedRun run =
                Awaitility.await("all figures of a new run")
                        .atMost(Duration.ofMinutes(4))
                        .pollDelay(Duration.ZERO)
                        .until(
                                () -> PublishedRun.read(kafka),
                                read ->
                                        read.generation() > generation
                                                && read.asOf() >= feed.end()
                                                && read.steps(feed.end()).size() >= alerts.size());
        generation = run.generation();
        assertThat(table().published(run.rows())).isEqualTo(figures);
        assertThat(run.steps(feed.end())).isEqualTo(alerts);
        return run;
    }

    /** Of all processes of all drills; each line is a JSON object, too. */
    private void noLineOfALogTellsOfADossierOrAPerson() throws Exception {
        Set<String> secrets = new TreeSet<>();
        for (Delivery delivery : feed.deliveries()) {
            if (delivery.message() instanceof DossierMessage dossier) {
                secrets.add(dossier.event().getDossierId());
                secrets.add(String.valueOf(dossier.event().getOfficerId()));
            } else if (delivery.message() instanceof RatingMessage rating) {
                secrets.add(String.valueOf(rating.event().getDeviceId()));
            }
        }
        // So short a text is found in many that have nothing to do with it.
        secrets.removeIf(secret -> secret.length() < SHORTEST_TELLING);
        assertThat(secrets).hasSizeGreaterThan(700);
        int lines = 0;
        try (var logs = Files.newDirectoryStream(dir.resolve("here/pulse-cluster/logs"), "*.log")) {
            for (Path log : logs) {
                for (String line : Files.readAllLines(log)) {
                    assertThat(JSON.readTree(line).get("time").asText()).as(line).endsWith("Z");
                    assertThat(told(line, secrets)).as(line).isEmpty();
                    lines++;
                }
            }
        }
        assertThat(lines).isGreaterThan(100);
    }

    private static List<String> told(String line, Set<String> secrets) {
        List<String> told = new ArrayList<>(secrets);
        told.removeIf(secret -> !line.contains(secret));
        return told;
    }

    /** Leaves nothing behind, however the test ended. */
    @AfterEach
    void stop() throws Exception {
        if (Files.exists(dir.resolve("here/pulse-cluster/cluster.json"))) {
            book.bash("./pulse cluster stop");
        }
    }
}
