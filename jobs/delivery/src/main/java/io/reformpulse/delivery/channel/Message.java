package io.reformpulse.delivery.channel;

import java.util.List;

/**
 * What is sent at once, and again as a whole until it is accepted.
 *
 * @param id the same at every repetition
 * @param digest whether it gathers what would have been too many messages
 */
public record Message(String id, boolean digest, List<Notice> notices) {
    public Message {
        notices = List.copyOf(notices);
    }
}
