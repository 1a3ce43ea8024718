package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.Twists;

/** Records arrive in any order. */
final class FullShuffle implements Row {
    @Override
    public String name() {
        return "shuffle";
    }

    @Override
    public String what() {
        return "records arrive in any order";
    }

    @Override
    public ChaosFeed.Twist twist() {
        return Twists::shuffled;
    }

    @Override
    public boolean strikes() {
        return false;
    }
}
