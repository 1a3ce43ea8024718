package io.reformpulse.standalone.cli;

import java.nio.file.Path;

/** Where a data folder keeps what belongs to deliveries. */
final class DeliveryFiles {
    private DeliveryFiles() {}

    static Path folder(Path data) {
        return data.resolve("delivery");
    }

    static Path subscribers(Path data) {
        return data.resolve("subscribers.yaml");
    }
}
