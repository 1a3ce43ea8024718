package io.reformpulse.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.benchmarks.contestant.Peer;
import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.DossierState;
import io.reformpulse.benchmarks.table.LocalDay;
import io.reformpulse.benchmarks.table.TableDigest;
import io.reformpulse.benchmarks.year.PlainYear;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsTableTest {
    private static final long END = 1_750_000_000_000L;
    private static final List<String> COMMUNES = List.of("02647", "02650", "03000");

    @TempDir private Path folder;

    /** A small one: the driver has RocksDB write to disk after each event. */
    @Test
    void isTheTableOfAPlainYear() throws NotDecodable {
        List<PlainYear.Message> year = new ArrayList<>();
        new PlainYear(COMMUNES, 20, END).forEachRemaining(year::add);
        Progress progress = new Progress();

        Map<String, DayFigures> table = streamed(year, progress);

        assertThat(TableDigest.of(table)).isEqualTo(TableDigest.of(counted(year)));
        assertThat(progress.isDone(year.size())).isTrue();
        assertThat(progress.isDone(year.size() + 1)).isFalse();
    }

    @Test
    void isFoundAsTheContestantOfItsClassPath() {
        assertThat(Peer.onClassPath()).isInstanceOf(StreamsPeer.class);
    }

    private Map<String, DayFigures> streamed(List<PlainYear.Message> year, Progress progress) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        try (TopologyTestDriver driver =
                new TopologyTestDriver(new StreamsTable(progress).into("table"), settings)) {
            Map<String, TestInputTopic<String, byte[]>> feed = new HashMap<>();
            for (String topic : List.of(Topics.DOSSIER_EVENTS, Topics.RATING_EVENTS)) {
                feed.put(
                        topic,
                        driver.createInputTopic(
                                topic, new StringSerializer(), new ByteArraySerializer()));
            }
            year.forEach(
                    message -> feed.get(message.topic()).pipeInput(message.key(), message.value()));
            return driver.createOutputTopic(
                            "table", Serdes.String().deserializer(), Wires.FIGURES.deserializer())
                    .readKeyValuesToMap();
        }
    }

    private static Map<String, DayFigures> counted(List<PlainYear.Message> year)
            throws NotDecodable {
        Map<String, DossierState> dossiers = new HashMap<>();
        Map<String, DayFigures> table = new HashMap<>();
        for (PlainYear.Message message : year) {
            if (message.topic().equals(Topics.DOSSIER_EVENTS)) {
                DossierEvent event = SingleObject.DOSSIER_EVENT.decode(message.value());
                dossiers.computeIfAbsent(event.getDossierId(), id -> DossierState.of(null))
                        .apply(event, day(table, event.getCommuneCode(), event.getOccurredAt()));
            } else {
                RatingEvent event = SingleObject.RATING_EVENT.decode(message.value());
                DayFigures day = day(table, event.getCommuneCode(), event.getOccurredAt());
                day.ratings++;
                day.satisfied += event.getScore() >= 4 ? 1 : 0;
            }
        }
        return table;
    }

    private static DayFigures day(Map<String, DayFigures> table, String commune, long at) {
        return table.computeIfAbsent(
                LocalDay.key(commune, LocalDay.of(at)), key -> new DayFigures());
    }
}
