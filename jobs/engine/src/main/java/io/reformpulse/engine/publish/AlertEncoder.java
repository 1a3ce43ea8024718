package io.reformpulse.engine.publish;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.engine.wire.AlertEvents;
import io.reformpulse.schemas.SingleObject;
import java.nio.charset.StandardCharsets;

/** Encodes news for {@code alerts}, keyed by the alert, so that all of it is in one partition. */
public final class AlertEncoder {
    private AlertEncoder() {}

    public static Outbound news(AlertNews news) {
        byte[] key = news.alertId().getBytes(StandardCharsets.UTF_8);
        byte[] value = SingleObject.ALERT_EVENT.encode(AlertEvents.of(news));
        return new Outbound(Outbound.ANY_PARTITION, key, value, 0, 0);
    }
}
