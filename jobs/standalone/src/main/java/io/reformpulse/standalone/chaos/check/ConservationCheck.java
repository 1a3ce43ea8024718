package io.reformpulse.standalone.chaos.check;

import io.reformpulse.schemas.Topics;
import java.util.ArrayList;
import java.util.List;

/**
 * Kafka has what was sent, the job read what Kafka has, and each record has one outcome, but for
 * those after the end.
 */
final class ConservationCheck implements Check {
    @Override
    public List<Finding> of(Observed observed, Expected expected) {
        List<Finding> found = new ArrayList<>();
        observed.sent()
                .forEach(
                        (topic, sent) -> {
                            Observed.Book book = observed.books().get(topic);
                            boolean closes = topic.equals(Topics.FEED_HEARTBEATS);
                            long held = closes ? expected.closing() : 0;
                            if (sent.stored() < sent.records()) {
                                compare(
                                        "topic " + topic + " stored",
                                        sent.stored(),
                                        sent.records(),
                                        found);
                            }
                            compare("topic " + topic + " read", book.read(), sent.stored(), found);
                            compare(
                                    "topic " + topic + " accounted for",
                                    book.accounted(),
                                    sent.stored() - held,
                                    found);
                        });
        return found;
    }

    private static void compare(String what, long count, long due, List<Finding> found) {
        if (count != due) {
            found.add(
                    new Finding(
                            count < due ? Finding.Kind.LOST_RECORD : Finding.Kind.DOUBLED_RECORD,
                            "Of the %s are %,d records, and must be %,d."
                                    .formatted(what, count, due)));
        }
    }
}
