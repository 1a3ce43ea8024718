package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Revision;
import io.reformpulse.schemas.Topics;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes rows to the database by a thread of its own, so that whoever has them never waits for it.
 * What fails is tried again until it succeeds; a row that the database can never take is given up
 * alone. Thread-safe.
 */
public final class WriteBehind<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);

    private final String what;
    private final WriteBehindSettings settings;
    private final Consumer<Collection<T>> store;
    private final WaitingRows<T> waiting;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private int inHand;
    private boolean closing;
    private long deadline;
    private volatile long written;
    private volatile long refused;
    private volatile String problem;

    WriteBehind(
            String what,
            Consumer<Collection<T>> store,
            Function<T, Object> key,
            BinaryOperator<T> newest,
            WriteBehindSettings settings) {
        this.what = what;
        this.settings = settings;
        this.store = store;
        waiting = new WaitingRows<>(key, newest, settings.comfortable(), settings.most());
        thread = new Thread(this::run, "history-of-" + what);
        thread.setDaemon(true);
    }

    /** Keeps figures; when behind, of each scope and window the greatest revision only. */
    public static WriteBehind<KpiUpdate> ofFigures(
            Consumer<Collection<KpiUpdate>> history, WriteBehindSettings settings) {
        return new WriteBehind<>("figures", history, Topics::kpiKey, Revision::newer, settings)
                .started();
    }

    /** Keeps the events of alerts; each is different from all others. */
    public static WriteBehind<AlertEvent> ofAlerts(
            AlertHistory history, WriteBehindSettings settings) {
        return new WriteBehind<AlertEvent>(
                        "alerts",
                        history::keep,
                        AlertEvent::getEventId,
                        (before, same) -> before,
                        settings)
                .started();
    }

    /** Keeps when communes were heard. */
    public static WriteBehind<Heard> ofHeard(FeedHistory history, WriteBehindSettings settings) {
        return new WriteBehind<Heard>(
                        "arrivals", history::keep, Heard::asOf, (before, same) -> before, settings)
                .started();
    }

    WriteBehind<T> started() {
        thread.start();
        return this;
    }

    /** Takes rows to be written; waits for nothing. After closing they are ignored. */
    public void offer(Collection<T> rows) {
        lock.lock();
        try {
            if (!closing) {
                waiting.add(rows);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        List<T> batch = next();
        while (!batch.isEmpty() && writeUntilDone(batch)) {
            batch = next();
        }
    }

    /** Waits for rows; none if it is closing and all are written, or there is no more time. */
    private List<T> next() {
        lock.lock();
        try {
            inHand = 0;
            while (waiting.size() == 0 && !closing) {
                changed.awaitUninterruptibly();
            }
            List<T> batch = isOver() ? List.of() : waiting.take(settings.batch());
            inHand = batch.size();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** False if there is no more time. */
    private boolean writeUntilDone(List<T> batch) {
        long pause = settings.firstPause().toNanos();
        while (true) {
            try {
                write(batch);
                if (problem != null) {
                    LOG.info("The history of {} is written again.", what);
                }
                problem = null;
                return true;
            } catch (RuntimeException | AssertionError e) {
                // PostgreSQL's driver asserts that no connection is closed under a batch.
                tell(e);
            }
            if (!pause(pause)) {
                return false;
            }
            pause = Math.min(2 * pause, settings.longestPause().toNanos());
        }
    }

    private void write(List<T> batch) {
        try {
            store.accept(batch);
            written += batch.size();
        } catch (RuntimeException e) {
            if (!DatabaseErrors.isAboutTheRows(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                refused++;
                LOG.error("The database refuses one of the {}: {}", what, batch.get(0), e);
                return;
            }
            int half = batch.size() / 2;
            write(batch.subList(0, half));
            write(batch.subList(half, batch.size()));
        }
    }

    private void tell(Throwable e) {
        if (problem == null) {
            LOG.warn("The history of {} cannot be written; it is tried again.", what, e);
        }
        problem =
                "The history of "
                        + what
                        + " cannot be written ("
                        + DatabaseErrors.message(e)
                        + "); "
                        + waiting()
                        + " wait and are tried again. Look after the database.";
    }

    /** False if there is no more time. Closing wakes it, so as to try at once. */
    private boolean pause(long nanos) {
        lock.lock();
        try {
            long end = System.nanoTime() + nanos;
            boolean wasClosing = closing;
            while (closing == wasClosing && end - System.nanoTime() > 0) {
                await(end - System.nanoTime());
            }
            return !isOver();
        } finally {
            lock.unlock();
        }
    }

    private void await(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread: the file of H2 would not survive it.
            throw new IllegalStateException("The writer of history was interrupted.", e);
        }
    }

    private boolean isOver() {
        return closing && System.nanoTime() - deadline > 0;
    }

    /** What keeps it from writing, as a sentence; null if nothing does. */
    public String problem() {
        return problem;
    }

    /** How many rows wait to be written. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size() + inHand;
        } finally {
            lock.unlock();
        }
    }

    /** How many rows were written. */
    public long written() {
        return written;
    }

    /** How many rows were left out because a newer one of the same key waited too. */
    public long coalesced() {
        lock.lock();
        try {
            return waiting.coalesced();
        } finally {
            lock.unlock();
        }
    }

    /** How many rows were given up: for want of room, or because the database refused them. */
    public long dropped() {
        lock.lock();
        try {
            return waiting.dropped() + refused;
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits, within the time that the settings grant. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            deadline = System.nanoTime() + settings.farewell().toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, settings.farewell().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (waiting() > 0) {
            LOG.warn(
                    "{} of the {} were not written before the end; they are read again at the"
                            + " next start.",
                    waiting(),
                    what);
        }
    }
}
