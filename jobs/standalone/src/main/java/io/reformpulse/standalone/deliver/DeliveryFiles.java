package io.reformpulse.standalone.deliver;

import java.nio.file.Path;

/** Where a data folder keeps what belongs to deliveries. */
public final class DeliveryFiles {
    private DeliveryFiles() {}

    public static Path folder(Path data) {
        return data.resolve("delivery");
    }

    public static Path subscribers(Path data) {
        return data.resolve("subscribers.yaml");
    }
}
