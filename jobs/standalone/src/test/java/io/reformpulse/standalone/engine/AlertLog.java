package io.reformpulse.standalone.engine;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import io.reformpulse.standalone.replay.AlertFile;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The committed records of {@code alerts}, as a replay writes them. */
public final class AlertLog {
    private AlertLog() {}

    /**
     * @param from what was told earlier is left out, epoch milliseconds
     * @param until what was told later is left out, epoch milliseconds
     */
    public static List<String> told(TopicDump dump, long from, long until) throws NotDecodable {
        List<AlertEvent> told = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : dump.all(Topics.ALERTS)) {
            AlertEvent event = SingleObject.ALERT_EVENT.decode(record.value());
            if (from <= event.getAt() && event.getAt() <= until) {
                told.add(event);
            }
        }
        return AlertFile.lines(told);
    }
}
