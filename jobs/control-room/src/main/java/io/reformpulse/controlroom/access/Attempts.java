package io.reformpulse.controlroom.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows down guessing: after some wrong passwords each further one doubles the time to wait, up to
 * a quarter of an hour for an address, and for a name at an address. For a name wherever it is
 * tried from it is some seconds at the most, and nothing where it signed in lately: so nobody locks
 * out somebody else. An attempt is charged before it is checked, so that many at once gain nothing,
 * and given back if it was right.
 */
final class Attempts {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_BY_NAME = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);
    private static final int NETWORK_BITS = 64;
    private static final String ADDRESS = "ADDRESS";
    private static final String NAME_AT_ADDRESS = "NAME_AT_ADDRESS";
    private static final String NAME = "NAME";
    // Not attempts, but where a name signed in lately.
    private static final String KNOWN = "KNOWN";
    private static final int FREE_BY_ADDRESS = 20;
    private static final int FREE_AT_ADDRESS = 5;
    private static final int FREE_BY_NAME = 20;

    private static final String MAKE =
            """
            INSERT INTO attempt (kind, subject, failures, last_at, blocked_until)
            VALUES (:kind, :subject, 0, :now, 0) ON CONFLICT DO NOTHING
            """;
    private static final String LOCK =
            """
            SELECT failures, last_at, blocked_until FROM attempt
            WHERE kind = :kind AND subject = :subject FOR UPDATE
            """;
    private static final String CHARGE =
            """
            UPDATE attempt SET failures = :failures, last_at = :now, blocked_until = :until
            WHERE kind = :kind AND subject = :subject
            """;
    private static final String GIVE_BACK =
            """
            UPDATE attempt SET failures = failures - 1, blocked_until = 0
            WHERE kind = :kind AND subject = :subject AND failures > 0
            """;
    private static final String CLEAR =
            """
            UPDATE attempt SET failures = 0, blocked_until = 0
            WHERE kind = :kind AND subject = :subject
            """;
    private static final String FORGET =
            """
            DELETE FROM attempt
            WHERE kind <> 'KNOWN' AND last_at < :before OR last_at < :longBefore
            """;
    private static final String IS_KNOWN =
            """
            SELECT COUNT(*) FROM attempt
            WHERE kind = 'KNOWN' AND subject = :subject AND last_at > :since
            """;
    private static final String KNOW =
            "UPDATE attempt SET last_at = :now WHERE kind = 'KNOWN' AND subject = :subject";

    private final Jdbi jdbi;
    private final AtomicLong tidyAt = new AtomicLong();

    Attempts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Whose attempts are counted.
     *
     * @param free how many wrong ones are free of waiting
     * @param longest to wait
     */
    private record Subject(String kind, String text, int free, Duration longest) {}

    private record Standing(int failures, long lastAt, long blockedUntil) {}

    /**
     * Charges an attempt.
     *
     * @return how many milliseconds to wait before another; 0 if this one may be checked
     */
    long charge(String name, String address, long now) {
        tidy(now);
        return jdbi.inTransaction(
                handle -> {
                    List<Subject> subjects = subjects(name, network(address));
                    if (isKnown(handle, name, address, now)) {
                        subjects.removeIf(subject -> subject.kind().equals(NAME));
                    }
                    long until = 0;
                    for (Subject subject : subjects) {
                        until = Math.max(until, lock(handle, subject, now).blockedUntil());
                    }
                    if (until > now) {
                        return until - now;
                    }
                    for (Subject subject : subjects) {
                        charge(handle, subject, now);
                    }
                    return 0L;
                });
    }

    private static boolean isKnown(Handle handle, String name, String address, long now) {
        return handle.createQuery(IS_KNOWN)
                        .bind("subject", at(name, network(address)))
                        .bind("since", now - KNOWN_FOR.toMillis())
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    private static Standing lock(Handle handle, Subject subject, long now) {
        make(handle, subject.kind(), subject.text(), now);
        return handle.createQuery(LOCK)
                .bind("kind", subject.kind())
                .bind("subject", subject.text())
                .map((row, context) -> new Standing(row.getInt(1), row.getLong(2), row.getLong(3)))
                .findFirst()
                // Forgotten at this very moment.
                .orElse(new Standing(0, now, 0));
    }

    private static void charge(Handle handle, Subject subject, long now) {
        Standing standing = lock(handle, subject, now);
        boolean forgotten = standing.lastAt() + FORGOTTEN_AFTER.toMillis() <= now;
        int failures = (forgotten ? 0 : standing.failures()) + 1;
        handle.createUpdate(CHARGE)
                .bind("kind", subject.kind())
                .bind("subject", subject.text())
                .bind("failures", failures)
                .bind("now", now)
                .bind("until", now + waitAfter(failures - subject.free(), subject.longest()))
                .execute();
    }

    private static void make(Handle handle, String kind, String subject, long now) {
        handle.createUpdate(MAKE)
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("now", now)
                .execute();
    }

    private static long waitAfter(int failures, Duration longest) {
        if (failures <= 0) {
            return 0;
        }
        long factor = 1L << Math.min(failures - 1, Integer.SIZE);
        return Math.min(longest.toMillis(), FIRST_WAIT.toMillis() * factor);
    }

    /**
     * The attempt was right. The address keeps its other failures: a guesser with a name of his own
     * must not be able to wipe them out; and so does the name, of which others may be guessing.
     */
    void wasRight(String name, String address, long now) {
        String network = network(address);
        jdbi.useTransaction(
                handle -> {
                    for (Subject subject : subjects(name, network)) {
                        boolean whole = subject.kind().equals(NAME_AT_ADDRESS);
                        handle.createUpdate(whole ? CLEAR : GIVE_BACK)
                                .bind("kind", subject.kind())
                                .bind("subject", subject.text())
                                .execute();
                    }
                    make(handle, KNOWN, at(name, network), now);
                    handle.createUpdate(KNOW)
                            .bind("subject", at(name, network))
                            .bind("now", now)
                            .execute();
                });
    }

    private void tidy(long now) {
        long due = tidyAt.get();
        if (now >= due && tidyAt.compareAndSet(due, now + TIDY_EVERY.toMillis())) {
            jdbi.useHandle(
                    handle ->
                            handle.createUpdate(FORGET)
                                    .bind("before", now - FORGOTTEN_AFTER.toMillis())
                                    .bind("longBefore", now - KNOWN_FOR.toMillis())
                                    .execute());
        }
    }

    /** In one order, lest two attempts wait for each other. */
    private static List<Subject> subjects(String name, String network) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(ADDRESS, network, FREE_BY_ADDRESS, LONGEST_WAIT));
        subjects.add(
                new Subject(NAME_AT_ADDRESS, at(name, network), FREE_AT_ADDRESS, LONGEST_WAIT));
        subjects.add(new Subject(NAME, name, FREE_BY_NAME, LONGEST_BY_NAME));
        return subjects;
    }

    // No name has a blank in it.
    private static String at(String name, String network) {
        return name + " " + network;
    }

    // Whoever has one IPv6 address has the whole network of it.
    private static String network(String address) {
        byte[] bytes = Addresses.bytes(address);
        if (bytes == null) {
            return "unknown";
        }
        boolean isIpv4 = bytes.length == Integer.BYTES;
        return Addresses.text(isIpv4 ? bytes : Addresses.masked(bytes, NETWORK_BITS));
    }
}
