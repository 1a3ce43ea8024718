package io.reformpulse.standalone.deliver;

import io.reformpulse.delivery.Delivery;
import io.reformpulse.delivery.DeliverySettings;
import io.reformpulse.delivery.figures.DeliveryFigures;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps alerts going out beside something else: from the moment there is a subscribers' file, and
 * again some seconds after whatever hindered it, such as another process that delivers from the
 * same folder. Nothing that happens here ends or delays what it runs beside.
 */
public final class DeliveryKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryKeeper.class);
    private static final long AGAIN_MILLIS = 10_000;

    private final DeliverySettings settings;
    private CompletableFuture<Delivery> starting;
    private Delivery delivery;
    private String hindrance;
    private long againAt;

    public DeliveryKeeper(DeliverySettings settings) {
        this.settings = settings;
    }

    /**
     * Does what there is to do now, without waiting for it. To be called again and again.
     *
     * @return null while nobody wants alerts
     */
    public DeliveryNote look() {
        if (delivery == null && starting == null && isWanted()) {
            starting = CompletableFuture.supplyAsync(this::start);
        }
        if (starting != null && starting.isDone()) {
            takeOver();
        }
        if (delivery != null) {
            check();
        }
        return note();
    }

    private boolean isWanted() {
        return settings.wall().millis() >= againAt && Files.exists(settings.subscribers());
    }

    private Delivery start() {
        try {
            return Delivery.start(settings);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void takeOver() {
        try {
            delivery = starting.join();
            hindrance = null;
            LOG.info("Alerts are delivered as {} says.", settings.subscribers());
        } catch (CompletionException e) {
            hindered(e.getCause());
        }
        starting = null;
    }

    private void check() {
        try {
            delivery.check();
        } catch (KafkaException e) {
            hindered(e);
            end();
        }
    }

    private void hindered(Throwable cause) {
        String words = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (!words.equals(hindrance)) {
            LOG.warn("Alerts are not delivered; it is tried again and again.", cause);
        }
        hindrance = words;
        againAt = settings.wall().millis() + AGAIN_MILLIS;
    }

    private DeliveryNote note() {
        if (hindrance != null) {
            return new DeliveryNote(0, 0, "Alerts are not delivered: " + hindrance);
        }
        return delivery == null ? null : note(delivery.figures());
    }

    private static DeliveryNote note(DeliveryFigures figures) {
        long delivered = 0;
        long dead = 0;
        for (DeliveryFigures.OfSubscriber each : figures.bySubscriber().values()) {
            delivered += each.delivered();
            dead += each.dead();
        }
        Map<String, String> problems = figures.problems();
        return new DeliveryNote(delivered, dead, problems.isEmpty() ? null : sentence(problems));
    }

    private static String sentence(Map<String, String> problems) {
        return problems.entrySet().stream()
                .map(each -> each.getKey() + " gets no alerts: " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private void end() {
        try {
            delivery.close();
        } catch (Exception e) {
            LOG.warn("The delivery was not closed as it should be.", e);
        }
        delivery = null;
    }

    @Override
    public void close() {
        if (starting != null) {
            takeOver();
        }
        if (delivery != null) {
            end();
        }
    }
}
