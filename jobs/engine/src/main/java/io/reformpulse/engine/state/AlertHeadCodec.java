package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.AlertHead;
import io.reformpulse.domain.alert.feed.ClockDay;
import io.reformpulse.domain.alert.feed.FeedBook;
import io.reformpulse.domain.alert.feed.LagDay;
import io.reformpulse.domain.alert.feed.UsualHours;
import java.util.Set;
import java.util.TreeSet;

/**
 * An {@link AlertHead} but for its wakes, which are stored by day, and its dossiers beyond the
 * limit, each of which is stored by itself.
 *
 * <p>Version 1: version; the feed's four instants, usual hours (seen, active, beats seen, missed),
 * lag days and clock days by rule; states of rate rules and of lag rules; dossiers beyond the limit
 * by rule; versions of rules seen; last tick; until when not sure; when to judge; the units that
 * figures are shared with, and those not shared yet by hour. Lists and arrays begin with their
 * length. Version 2 has no dossiers beyond the limit.
 */
final class AlertHeadCodec {
    private static final int VERSION = 2;
    private static final String WHAT = "A commune's alerts";

    private AlertHeadCodec() {}

    static void write(AlertHead head, ByteWriter out) {
        out.writeByte(VERSION);
        write(head.feed(), out);
        RateStateCodec.write(head.rates(), out);
        RateStateCodec.write(head.lags(), out);
        out.writeVar(head.rulesSeen().size());
        head.rulesSeen()
                .forEach(
                        (ruleId, version) -> {
                            out.writeText(ruleId);
                            out.writeVar(version);
                        });
        out.writeSigned(head.tickedAt());
        out.writeSigned(head.unsureUntil());
        out.writeSigned(head.judgeAt());
        writeTexts(head.sharedWith(), out);
        TallySlotsCodec.write(head.unshared(), out);
    }

    static AlertHead read(byte[] bytes) {
        return StoredBytes.read(WHAT, bytes, AlertHeadCodec::readWhole);
    }

    private static AlertHead readWhole(ByteReader in) {
        int version = in.readVersion(VERSION, WHAT);
        AlertHead head = new AlertHead(readFeed(in));
        RateStateCodec.readInto(head.rates(), in);
        RateStateCodec.readInto(head.lags(), in);
        if (version == 1) {
            for (int left = in.readCount(); left > 0; left--) {
                String ruleId = in.readText();
                readTexts(in).forEach(dossier -> head.beyondLimit().add(ruleId, dossier));
            }
        }
        for (int left = in.readCount(); left > 0; left--) {
            String ruleId = in.readText();
            head.rulesSeen().put(ruleId, in.readCount());
        }
        head.ticked(in.readSigned());
        head.unsureUntil(in.readSigned());
        head.judgeAt(in.readSigned());
        head.sharedWith().addAll(readTexts(in));
        TallySlotsCodec.readInto(head.unshared(), in);
        return head;
    }

    private static void writeTexts(Set<String> texts, ByteWriter out) {
        out.writeVar(texts.size());
        texts.forEach(out::writeText);
    }

    private static TreeSet<String> readTexts(ByteReader in) {
        TreeSet<String> texts = new TreeSet<>();
        for (int left = in.readCount(); left > 0; left--) {
            texts.add(in.readText());
        }
        return texts;
    }

    private static void write(FeedBook feed, ByteWriter out) {
        out.writeSigned(feed.watchedSince());
        out.writeSigned(feed.lastHeardAt());
        out.writeSigned(feed.lastBeatAt());
        out.writeSigned(feed.learnedTo());
        out.writeBytes(feed.hours().seen());
        out.writeBytes(feed.hours().active());
        out.writeVar(feed.hours().beatsSeen());
        out.writeVar(feed.hours().beatsMissed());
        out.writeVar(feed.lags().size());
        feed.lags()
                .forEach(
                        (ruleId, day) -> {
                            out.writeText(ruleId);
                            out.writeSigned(day.day());
                            out.writeVar(day.cases());
                            out.writeVar(day.inTime());
                        });
        out.writeVar(feed.clocks().size());
        feed.clocks()
                .forEach(
                        (ruleId, day) -> {
                            out.writeText(ruleId);
                            out.writeSigned(day.day());
                            out.writeVar(day.ahead());
                            out.writeSigned(day.mostAheadMillis());
                            out.writeVar(day.hours());
                            out.writeSigned(day.freshestMillis());
                        });
    }

    private static FeedBook readFeed(ByteReader in) {
        long watchedSince = in.readSigned();
        long lastHeardAt = in.readSigned();
        long lastBeatAt = in.readSigned();
        long learnedTo = in.readSigned();
        UsualHours hours =
                new UsualHours(in.readBytes(), in.readBytes(), in.readCount(), in.readCount());
        FeedBook feed = new FeedBook(hours, watchedSince, lastHeardAt, lastBeatAt, learnedTo);
        for (int left = in.readCount(); left > 0; left--) {
            String ruleId = in.readText();
            int day = Math.toIntExact(in.readSigned());
            feed.lags().put(ruleId, new LagDay(day, in.readVar(), in.readVar()));
        }
        for (int left = in.readCount(); left > 0; left--) {
            String ruleId = in.readText();
            int day = Math.toIntExact(in.readSigned());
            feed.clocks()
                    .put(
                            ruleId,
                            new ClockDay(
                                    day,
                                    in.readCount(),
                                    in.readSigned(),
                                    in.readCount(),
                                    in.readSigned()));
        }
        return feed;
    }
}
