package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The events of one random dossier, with its corrections, copies and ratings. */
final class RandomDossier {

    private static final List<String> CHANNELS = Arrays.asList("COUNTER", "ONLINE", "POST", null);
    private static final List<String> RESUMES =
            List.of("SUPPLEMENT_RECEIVED", "SUPPLEMENT_RECEIVED", "FEE_PAID", "IN_PROGRESS");

    private final Dice dice;
    private final Mix mix;
    private final RandomRecords records;
    private final String commune;
    private final String id;
    private final String procedure;
    private final long horizon;
    private final List<ObjectNode> steps = new ArrayList<>();
    private final RandomCorrections corrections;
    private int nextId;
    private boolean mayRevive;

    RandomDossier(Dice dice, Mix mix, RandomRecords records, String commune, String id) {
        this.dice = dice;
        this.mix = mix;
        this.records = records;
        this.commune = commune;
        this.id = id;
        procedure = dice.chance(0.05) ? "9.999999" : dice.one(SmallReference.PROCEDURES);
        horizon = records.horizon;
        corrections = new RandomCorrections(dice, mix, records, CHANNELS, this::nextEventId);
    }

    private String nextEventId() {
        return "e" + ++nextId;
    }

    void write(long start) {
        long receipt = steps(start);
        boolean received = steps.stream().anyMatch(s -> s.get("type").asText().equals("RECEIVED"));
        mayRevive = received || dice.chance(mix.ambiguous());
        ratings(receipt);
        for (ObjectNode step : List.copyOf(steps)) {
            if (dice.chance(mix.corrections() / 3)) {
                corrections.correct(step);
            }
            if (dice.chance(mix.copies() / 2)) {
                records.copy(step);
            }
            if (dice.chance(mix.copies() / 4)) {
                corrections.conflict(step);
            }
        }
        if (mayRevive && dice.chance(mix.afterlife())) {
            afterlife();
        }
    }

    // ---- steps

    private long steps(long start) {
        long t = start;
        if (dice.chance(0.5)) {
            ObjectNode submitted = step("SUBMITTED", t);
            due(submitted, t);
            t = dice.after(t);
        }
        boolean received = !dice.chance(mix.disorder() / 6);
        long receipt = t;
        if (received) {
            due(step("RECEIVED", receipt), receipt);
        }
        if (dice.chance(received ? 0.02 : 0.4)) {
            step("REFUSED", dice.after(receipt));
        }
        if (received && dice.chance(mix.ambiguous())) {
            due(step("SUBMITTED", dice.after(receipt)), receipt);
        }
        if (received && dice.chance(mix.disorder() / 8)) {
            due(step("RECEIVED", dice.chance(0.3) ? receipt : dice.after(receipt)), receipt);
        }
        if (dice.chance(0.4)) {
            t = dice.after(t);
            step("IN_PROGRESS", t);
        }
        while (dice.chance(mix.pauses())) {
            t = pause(t);
        }
        if (dice.chance(0.85)) {
            t = end(dice.after(t), receipt);
        }
        if (dice.chance(0.1)) {
            step("APOLOGY_SENT", dice.after(t));
        }
        return receipt;
    }

    private long pause(long from) {
        long t = dice.after(from);
        boolean fee = dice.chance(0.35);
        step(fee ? "FEE_REQUESTED" : "SUPPLEMENT_REQUESTED", t);
        if (dice.chance(mix.disorder() / 2)) {
            t = dice.after(t);
            step(dice.chance(0.6) ? "SUPPLEMENT_REQUESTED" : "FEE_REQUESTED", t);
        }
        if (dice.chance(0.85)) {
            t = dice.after(t);
            step(fee && dice.chance(0.7) ? "FEE_PAID" : dice.one(RESUMES), t);
        }
        if (dice.chance(mix.disorder() / 4)) {
            step(dice.one(RESUMES), dice.after(t));
        }
        return t;
    }

    private long end(long at, long receipt) {
        long t = at;
        if (dice.chance(mix.disorder() / 10)) {
            t = receipt - dice.between(0, 3 * Dice.DAY);
        }
        int kind = dice.upTo(100);
        String how =
                kind < 75 ? "RESOLVED" : kind < 84 ? "STOPPED" : kind < 92 ? "WITHDRAWN" : null;
        if (how != null) {
            step(how, t);
        }
        if (how == null || dice.chance(0.5)) {
            step("RETURNED", dice.chance(mix.disorder() / 3) ? t - Dice.DAY : dice.after(t));
        }
        if (dice.chance(mix.disorder() / 6)) {
            String again = dice.one(List.of("RESOLVED", "STOPPED", "WITHDRAWN", "RETURNED"));
            step(again, dice.after(t));
        }
        return t;
    }

    /** A due some days on, seldom before the event itself. */
    private void due(ObjectNode event, long t) {
        if (dice.chance(mix.explicitDues())) {
            long due = t + dice.between(dice.chance(0.1) ? -2 * Dice.DAY : 0, 30 * Dice.DAY);
            event.put("dueAt", records.time(dice.timeOn(due)));
        }
    }

    private ObjectNode step(String type, long at) {
        ObjectNode o = records.event("dossier", nextEventId(), commune, id);
        o.put("procedureCode", dice.chance(0.02) ? "1.000003" : procedure);
        o.put("type", type);
        o.put("channel", dice.one(CHANNELS));
        o.put("officerId", dice.chance(0.5) ? "cb" + dice.upTo(9) : null);
        if (records.add(o, at, dice.delay(mix.disorder()))) {
            steps.add(o);
        }
        return o;
    }

    // ---- ratings

    private void ratings(long receipt) {
        long t = receipt;
        while (dice.chance(mix.ratings())) {
            t = dice.chance(0.15) ? t + Dice.DAY : dice.after(t);
            ObjectNode rating = records.rating(nextEventId(), commune, id);
            boolean added = records.add(rating, t, dice.delay(mix.disorder()));
            if (added && dice.chance(mix.corrections() / 3)) {
                corrections.correct(rating);
            }
            if (added && dice.chance(mix.copies() / 2)) {
                records.copy(rating);
            }
            if (added && dice.chance(mix.copies() / 4)) {
                corrections.conflict(rating);
            }
        }
    }

    // ---- afterlife

    /** What comes more than a year later: new steps, and corrections of old ones. */
    private void afterlife() {
        if (steps.isEmpty()) {
            return;
        }
        ObjectNode old = dice.one(steps);
        long later = records.occurredAt(old) + dice.between(380 * Dice.DAY, 900 * Dice.DAY);
        if (later >= horizon) {
            return;
        }
        switch (dice.upTo(4)) {
            case 0 -> step(dice.one(List.of("RESOLVED", "RECEIVED", "RETURNED")), later);
            case 1 -> records.add(records.rating(nextEventId(), commune, id), later, 0);
            case 2 -> {
                ObjectNode correction = corrections.like(old);
                correction.put("replaces", old.get("eventId").asText());
                correction.put("voided", dice.chance(0.5));
                records.add(correction, later, dice.delay(mix.disorder()));
            }
            default -> {
                ObjectNode conflict = old.deepCopy();
                conflict.put("procedureCode", "0.000001");
                records.add(conflict, later, dice.delay(mix.disorder()));
            }
        }
    }
}
