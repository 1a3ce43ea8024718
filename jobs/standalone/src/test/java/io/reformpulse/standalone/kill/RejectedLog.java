package io.reformpulse.standalone.kill;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.engine.wire.RejectedEvents;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.engine.TopicDump;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The committed records of {@code rejected-events}, and those it must hold. */
final class RejectedLog {
    private RejectedLog() {}

    static List<RejectedEvent> told(TopicDump dump) throws NotDecodable {
        List<RejectedEvent> told = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : dump.all(Topics.REJECTED_EVENTS)) {
            told.add(SingleObject.REJECTED_EVENT.decode(record.value()));
        }
        return told;
    }

    static List<RejectedEvent> expected(List<Admission> admissions) {
        List<RejectedEvent> expected = new ArrayList<>();
        for (Admission admission : admissions) {
            Rejection rejection = admission.rejected();
            if (rejection != null) {
                expected.add(RejectedEvents.of(rejection, null));
            }
        }
        return expected;
    }
}
