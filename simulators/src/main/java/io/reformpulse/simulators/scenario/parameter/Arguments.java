package io.reformpulse.simulators.scenario.parameter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The parameters of one scenario of a run, as they were written; read with their meaning in a
 * setting, which is kept for the record. A value without one is refused by name and with a remedy.
 */
public final class Arguments {
    private final Cause cause;
    private final Setting setting;
    private final Map<String, List<String>> written;
    private final Map<String, List<String>> meant = new LinkedHashMap<>();

    public Arguments(Cause cause, Setting setting, Map<String, List<String>> written) {
        this.cause = cause;
        this.setting = setting;
        this.written = written;
    }

    public Cause cause() {
        return cause;
    }

    public Setting setting() {
        return setting;
    }

    /** What those values that depend on the setting came to, as text. */
    public Map<String, List<String>> meant() {
        return meant;
    }

    /** Codes in the order told. */
    public Set<String> communes(String name) {
        Set<String> codes = each(name, words -> new CommuneChoice(setting, cause).parse(words));
        meant.put(name, List.copyOf(codes));
        return codes;
    }

    public LocalDate day(String name) {
        LocalDate day = one(name, text -> dayOf(Moment.parse(text, setting)));
        meant.put(name, List.of(day.toString()));
        return day;
    }

    private static LocalDate dayOf(Moment moment) {
        if (moment.time() != null) {
            throw new IllegalArgumentException("leave the time out, it is about whole days");
        }
        return moment.day();
    }

    /** From one day up to and including another. */
    public Days days(String from, String to) {
        Days days = new Days(day(from), day(to));
        refuseBackwards(days.last().isBefore(days.first()), from, to);
        return days;
    }

    /** Epoch milliseconds. */
    public long moment(String name) {
        return meant(name, one(name, text -> Moment.parse(text, setting).from(setting)));
    }

    /** From one moment to another; a day without a time is taken whole. */
    public Span span(String from, String to) {
        Span span =
                new Span(
                        moment(from),
                        meant(to, one(to, text -> Moment.parse(text, setting).to(setting))));
        refuseBackwards(span.millis() <= 0, from, to);
        return span;
    }

    public LocalTime time(String name) {
        return one(name, Amounts::time);
    }

    public Duration duration(String name) {
        return one(name, Amounts::duration);
    }

    public List<Duration> skews(String name) {
        return each(name, texts -> texts.stream().map(Amounts::skew).toList());
    }

    public double rate(String name) {
        return one(name, Amounts::rate);
    }

    public double factor(String name) {
        return one(name, Amounts::factor);
    }

    public int count(String name) {
        return one(name, Amounts::count);
    }

    /** A whole number up to and including a greatest. */
    public int count(String name, int most) {
        int count = count(name);
        if (count > most) {
            throw refused(name, "give a whole number from 1 to " + most);
        }
        return count;
    }

    /** Those of a list, or {@code all} of them. */
    public Set<String> words(String name, List<String> known) {
        List<String> told = written.get(name);
        if (!told.equals(List.of("all")) && !known.containsAll(told)) {
            throw refused(name, "give all or some of " + String.join(", ", known));
        }
        return new LinkedHashSet<>(told.equals(List.of("all")) ? known : told);
    }

    private long meant(String name, long instant) {
        meant.put(
                name,
                List.of(
                        Instant.ofEpochMilli(instant).atZone(setting.zone()).toOffsetDateTime()
                                + ""));
        return instant;
    }

    private void refuseBackwards(boolean backwards, String from, String to) {
        if (backwards) {
            throw refused(to, "give one that is not before " + from + ", which is " + shown(from));
        }
    }

    private <T> T one(String name, Function<String, T> reader) {
        return each(
                name,
                words -> {
                    if (words.size() != 1) {
                        throw new IllegalArgumentException("give one value");
                    }
                    return reader.apply(words.get(0).trim());
                });
    }

    private <T> T each(String name, Function<List<String>, T> reader) {
        try {
            return reader.apply(written.get(name));
        } catch (IllegalArgumentException e) {
            throw refused(name, e.getMessage());
        }
    }

    private IllegalArgumentException refused(String name, String remedy) {
        return new IllegalArgumentException(
                cause.label() + ": " + name + " is " + shown(name) + "; " + remedy + ".");
    }

    private String shown(String name) {
        return "'" + String.join(", ", written.get(name)) + "'";
    }
}
