package io.reformpulse.simulators.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.Topics;
import io.reformpulse.simulators.place.Place;
import io.reformpulse.simulators.place.TestPlaces;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.SimulatedRecord;
import io.reformpulse.simulators.workload.HeartbeatPace;
import io.reformpulse.simulators.workload.Workload;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {
    private static final String GOOD =
            "{\"kind\":\"rating\",\"eventId\":\"r1\",\"communeCode\":\"02734\",\"dossierId\":null,"
                    + "\"procedureCode\":null,\"score\":9,\"channel\":\"BUTTON\","
                    + "\"occurredAt\":\"2024-03-05T10:02:00+07:00\",\"deviceId\":null}";
    private static final long TEN_OCLOCK = Instant.parse("2024-03-05T03:02:00Z").toEpochMilli();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"events.jsonl", "events.jsonl.gz"})
    void aWorkloadComesBackFromItsFileAsTheSameRecords(String name) throws IOException {
        Place place = TestPlaces.province();
        LocalDate from = LocalDate.parse("2024-04-10");
        WorkloadSpec spec =
                WorkloadSpec.year2023()
                        .withDossiers(6_000)
                        .withPeriod(from, from.plusDays(6))
                        .withHeartbeats(HeartbeatPace.USUAL);
        Workload workload = new Workload(place, spec);
        List<SimulatedRecord> records = new ArrayList<>();
        for (Delivery delivery : workload) {
            records.add(delivery.record());
        }
        Path file = folder.resolve(name);
        assertThat(EventFileWriter.write(file, place.zone(), workload)).isEqualTo(records.size());
        assertThat(read(file)).isEqualTo(records);
        assertThat(records).anyMatch(record -> record.key().isEmpty());
    }

    @Test
    void arrivedAtIsOccurredAtUnlessTold() throws IOException {
        assertThat(lines(GOOD).get(0).arrivedAt()).isEqualTo(TEN_OCLOCK);
        String told = GOOD.replace("{\"", "{\"arrivedAt\":\"2024-03-06T00:00:00.500Z\",\"");
        assertThat(lines(told).get(0).arrivedAt())
                .isEqualTo(Instant.parse("2024-03-06T00:00:00.500Z").toEpochMilli());
    }

    @Test
    void whatIsNoEventIsSentAsItIsAtTheTimeOfTheEventBefore() throws IOException {
        List<SimulatedRecord> records = lines("junk", GOOD, "", "[]", "{\"kind\":\"dossier\"}");
        assertThat(records).hasSize(5).allMatch(record -> record.arrivedAt() == TEN_OCLOCK);
        for (int i : new int[] {0, 2, 3, 4}) {
            assertThat(records.get(i).topic()).isEqualTo(Topics.DOSSIER_EVENTS);
        }
        assertThat(records.get(0).value()).isEqualTo("junk".getBytes(StandardCharsets.UTF_8));
        assertThat(records.get(1).topic()).isEqualTo(Topics.RATING_EVENTS);
        assertThat(records.get(2).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"score\":9.5",
                "\"score\":\"9\"",
                "\"score\":null",
                "\"score\":99999999999",
                "\"voided\":\"no\",\"score\":9",
            })
    void aFieldOfAnotherTypeMakesTheLineNoEvent(String field) throws IOException {
        String line = GOOD.replace("\"score\":9", field);
        assertThat(lines(GOOD, line).get(1).value())
                .isEqualTo(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileWithoutEventsIsStillRead() throws IOException {
        assertThat(lines("junk", "junk")).hasSize(2);
        assertThat(lines()).isEmpty();
    }

    private List<SimulatedRecord> lines(String... lines) throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.write(file, List.of(lines));
        return read(file);
    }

    private static List<SimulatedRecord> read(Path file) throws IOException {
        List<SimulatedRecord> records = new ArrayList<>();
        try (EventFileReader reader = new EventFileReader(file)) {
            reader.forEachRemaining(records::add);
        }
        return records;
    }
}
