package io.reformpulse.delivery;

import io.reformpulse.delivery.intake.AlertIntake;
import io.reformpulse.delivery.queue.Retention;
import io.reformpulse.delivery.worker.Bell;
import io.reformpulse.delivery.worker.Couriers;
import io.reformpulse.delivery.worker.Roster;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic until it is closed, and between two readings looks after all else. */
final class IntakeThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeThread.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long FORGET_EVERY_MILLIS = Duration.ofHours(1).toMillis();

    private final AlertIntake alerts;
    private final Roster roster;
    private final Couriers couriers;
    private final Bell bell;
    private final Retention retention;
    private final InstantSource wall;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "delivery-intake");
    private volatile KafkaException end;
    private long forgetAt;

    IntakeThread(
            AlertIntake alerts,
            Roster roster,
            Couriers couriers,
            Bell bell,
            Retention retention,
            InstantSource wall) {
        this.alerts = alerts;
        this.roster = roster;
        this.couriers = couriers;
        this.bell = bell;
        this.retention = retention;
        this.wall = wall;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                if (!turn()) {
                    closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (WakeupException | InterruptedException e) {
            // It was closed.
        } catch (KafkaException e) {
            LOG.error("The topic of alerts can be read no more.", e);
            end = e;
        }
    }

    /** False if it failed in a way that may pass. */
    private boolean turn() {
        try {
            roster.refresh();
            couriers.staff();
            long now = wall.millis();
            if (alerts.take(PATIENCE, roster.current().subscribers(), now)) {
                bell.ring();
            }
            if (now >= forgetAt) {
                forgetAt = now + FORGET_EVERY_MILLIS;
                retention.apply(now);
            }
            return true;
        } catch (RetriableException e) {
            LOG.warn("Kafka does not answer: {}", e.getMessage());
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Alerts were read but not kept; they are read again.", e);
            alerts.resume();
        }
        return false;
    }

    boolean isReading() {
        return end == null;
    }

    /** Throws what has ended it, if anything has. */
    void check() {
        if (end != null) {
            throw end;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        alerts.wakeUp();
        thread.join();
    }
}
