package io.reformpulse.delivery.worker;

import io.reformpulse.delivery.channel.Channel;
import io.reformpulse.delivery.channel.Message;
import io.reformpulse.delivery.channel.Notice;
import io.reformpulse.delivery.channel.Outcome;
import io.reformpulse.delivery.channel.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps what it is sent, and answers as the test wants. */
final class RecordingChannel implements Channel {
    static final Outcome ACCEPTED = new Outcome.Accepted();
    static final Outcome FAILED = new Outcome.Failed("answered 500", 0);

    final List<Message> attempts = new ArrayList<>();
    final List<Message> accepted = new ArrayList<>();
    final List<Standing> beats = new ArrayList<>();
    Function<Message, Outcome> answer = message -> ACCEPTED;
    Duration beatEvery = Duration.ZERO;

    /** Refuses the message with this id, and no other. */
    void refuses(String id) {
        answer = message -> message.id().equals(id) ? FAILED : ACCEPTED;
    }

    @Override
    public Outcome send(Message message, Instant now) {
        attempts.add(message);
        Outcome outcome = answer.apply(message);
        if (outcome instanceof Outcome.Accepted) {
            accepted.add(message);
        }
        return outcome;
    }

    @Override
    public Duration beatEvery() {
        return beatEvery;
    }

    @Override
    public Outcome beat(Standing standing, Instant now) {
        beats.add(standing);
        return ACCEPTED;
    }

    @Override
    public Outcome test(Instant now) {
        return ACCEPTED;
    }

    /** The ids of the accepted events, in order. */
    List<String> events() {
        return accepted.stream()
                .flatMap(message -> message.notices().stream())
                .map(notice -> notice.event().getEventId())
                .toList();
    }

    /** The sequence numbers of the accepted notices, in order. */
    List<Long> sequences() {
        return accepted.stream()
                .flatMap(message -> message.notices().stream())
                .map(Notice::sequence)
                .toList();
    }
}
