package io.reformpulse.delivery.subscriber;

import io.reformpulse.delivery.alert.AlertFilter;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Somebody who gets alerts.
 *
 * @param name its own name, and that of its queue
 * @param filter null for every alert
 * @param giveUpHours after how long of trying a message becomes a dead letter; null for three days
 */
public record Subscriber(String name, AlertFilter filter, Target target, Integer giveUpHours) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int GIVE_UP_HOURS = 72;

    public Subscriber {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" is no name of a subscriber; use lower-case letters, digits and"
                            + " hyphens, 63 at most");
        }
        if (target == null) {
            throw new IllegalArgumentException(
                    "the subscriber "
                            + name
                            + " needs a target; give it webhook, alertmanager or lines");
        }
        filter = filter == null ? AlertFilter.ALL : filter;
        giveUpHours = giveUpHours == null ? GIVE_UP_HOURS : giveUpHours;
        if (giveUpHours < 1) {
            throw new IllegalArgumentException("giveUpHours is 1 or more, but is " + giveUpHours);
        }
    }

    /** For how long a message is tried. */
    public Duration patience() {
        return Duration.ofHours(giveUpHours);
    }

    /** How many alerts in ten minutes it gets one by one; 0 for all. */
    public int digestOver() {
        return target instanceof WebhookTarget webhook ? webhook.digestOver() : 0;
    }

    /** The same with another target. */
    public Subscriber with(Target other) {
        return new Subscriber(name, filter, other, giveUpHours);
    }
}
