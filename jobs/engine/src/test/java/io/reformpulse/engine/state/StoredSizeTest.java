package io.reformpulse.engine.state;

import static io.reformpulse.engine.state.EncodedCommuneStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a dossier takes in state, its key aside: it decides how many the job can hold. */
class StoredSizeTest {
    private static final long AT = 1_709_604_612_345L;
    private final Random random = new Random(1);

    @Test
    void anOpenDossierWithUuidsTakesLessThanTwoHundredBytes() {
        DossierFile file = dossier(true, EventType.RECEIVED, EventType.IN_PROGRESS);
        assertThat(sizeOf(file)).as("bytes of an open dossier").isLessThanOrEqualTo(100);
        DossierFile longer =
                dossier(
                        true,
                        EventType.RECEIVED,
                        EventType.FEE_PAID,
                        EventType.IN_PROGRESS,
                        EventType.SUPPLEMENT_REQUESTED,
                        EventType.SUPPLEMENT_RECEIVED);
        assertThat(sizeOf(longer)).as("bytes of a long open dossier").isLessThanOrEqualTo(200);
    }

    @Test
    void anEndedAndRatedDossierWithUuidsTakesLessThanTwoHundredBytes() {
        DossierFile file = ended(true);
        assertThat(sizeOf(file)).as("bytes of an ended dossier").isLessThanOrEqualTo(200);
    }

    @Test
    void eventIdsThatBeginWithTheDossiersTakeHalfOfThat() {
        DossierFile file = ended(false);
        assertThat(sizeOf(file)).as("bytes of an ended dossier").isLessThanOrEqualTo(110);
    }

    @Test
    void aTombstoneTakesTwoBytes() {
        assertThat(sizeOf(DossierFile.tombstone("02734", "H38-1"))).isEqualTo(2);
    }

    private DossierFile ended(boolean uuids) {
        DossierFile file =
                dossier(
                        uuids,
                        EventType.RECEIVED,
                        EventType.IN_PROGRESS,
                        EventType.RESOLVED,
                        EventType.RETURNED);
        RatingEvent rating =
                new RatingEvent(
                        uuids ? uuid() : "H38.110-240305-0001/r",
                        null,
                        false,
                        "02734",
                        file.dossierId(),
                        null,
                        5,
                        RatingChannel.BUTTON,
                        AT + 400_000_000,
                        "b7");
        file.ratings().add(new Arrival<>(rating, rating.occurredAt() + 2_345));
        return file;
    }

    private DossierFile dossier(boolean uuids, EventType... types) {
        DossierFile file = DossierFile.create("02734", "H38.110-240305-0001");
        for (int i = 0; i < types.length; i++) {
            DossierEvent event =
                    new DossierEvent(
                            uuids ? uuid() : file.dossierId() + "/" + i,
                            null,
                            false,
                            file.dossierId(),
                            "02734",
                            "1.001193.000.00.00.H38",
                            types[i],
                            AT + i * 87_654_321L,
                            i == 0 ? AT + 432_000_000 : null,
                            i == 0 ? Channel.ONLINE : null,
                            "officer-1");
            file.events().add(new Arrival<>(event, event.occurredAt() + 1_234));
        }
        return file;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static int sizeOf(DossierFile file) {
        return bytes(file, DossierFileCodec::write).length;
    }
}
