package io.reformpulse.domain.intake;

/**
 * A record as its decoder found it, before any check: fields may be missing or senseless. Reused
 * from record to record; not thread-safe.
 */
public final class FeedDraft {
    private static final FeedField[] ALL = FeedField.values();

    private final String[] texts = new String[ALL.length];
    private final long[] numbers = new long[ALL.length];
    private final String[] complaints = new String[ALL.length];
    private Topic topic;
    private long present;
    private long senseless;

    /** Forgets everything of the record before. */
    public void clear() {
        topic = null;
        present = 0;
        senseless = 0;
    }

    public void topic(Topic value) {
        topic = value;
        present |= FeedField.KIND.bit();
    }

    public void text(FeedField field, String value) {
        texts[field.ordinal()] = value;
        present |= field.bit();
        senseless &= ~field.bit();
    }

    public void number(FeedField field, long value) {
        numbers[field.ordinal()] = value;
        present |= field.bit();
        senseless &= ~field.bit();
    }

    /** Notes that a field is there, but holds nothing that can be understood. */
    public void complain(FeedField field, String sentence) {
        complaints[field.ordinal()] = sentence;
        present |= field.bit();
        senseless |= field.bit();
    }

    /** The kind of record; null if it cannot be told. */
    public Topic topic() {
        return topic;
    }

    boolean has(FeedField field) {
        return (present & field.bit()) != 0;
    }

    /** The first of the given fields that is not there at all; null if none. */
    FeedField firstMissing(long fields) {
        long missing = fields & ~present;
        return missing == 0 ? null : ALL[Long.numberOfTrailingZeros(missing)];
    }

    /** The first complaint about the given fields, in their order; null if there is none. */
    String complaint(long fields) {
        long concerned = senseless & fields;
        return concerned == 0 ? null : complaints[Long.numberOfTrailingZeros(concerned)];
    }

    /** Null if the field is not there. */
    String text(FeedField field) {
        return isUnderstood(field) ? texts[field.ordinal()] : null;
    }

    long number(FeedField field) {
        return numbers[field.ordinal()];
    }

    /** Null if the field is not there. */
    Long numberOrNull(FeedField field) {
        return isUnderstood(field) ? numbers[field.ordinal()] : null;
    }

    private boolean isUnderstood(FeedField field) {
        return (present & ~senseless & field.bit()) != 0;
    }
}
