package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.Twists;

/** Each record comes twice. */
final class AllTwice implements Row {
    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String what() {
        return "each record comes twice";
    }

    @Override
    public ChaosFeed.Twist twist() {
        return Twists::twice;
    }

    @Override
    public boolean strikes() {
        return false;
    }
}
