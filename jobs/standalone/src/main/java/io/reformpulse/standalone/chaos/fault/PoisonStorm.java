package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.Twists;

/** As many records again that are none. */
final class PoisonStorm implements Row {
    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String what() {
        return "as many records again that are none";
    }

    @Override
    public ChaosFeed.Twist twist() {
        return Twists::poisoned;
    }

    @Override
    public boolean strikes() {
        return false;
    }
}
