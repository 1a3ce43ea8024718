package io.reformpulse.controlroom.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The control room's own figures, as Prometheus reads them. */
final class RoomMetrics {
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<DoubleSupplier> kept = new ArrayList<>();

    /** A figure that goes up and down. */
    RoomMetrics gauge(String name, String description, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble)
                .description(description)
                .strongReference(true)
                .register(registry);
        return this;
    }

    /** A figure that only grows. */
    RoomMetrics counter(String name, String description, DoubleSupplier value) {
        // The registry itself would let go of it.
        kept.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                .description(description)
                .register(registry);
        return this;
    }

    String text() {
        return registry.scrape();
    }
}
