package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.CommuneTwists;

/** The clocks of 50 communes are a year ahead, a year or two behind. */
final class WrongClocks implements Row {
    @Override
    public String name() {
        return "wrong-clocks";
    }

    @Override
    public String what() {
        return "the clocks of 50 communes are a year ahead, a year or two behind";
    }

    @Override
    public ChaosFeed.Twist twist() {
        return CommuneTwists::wrongClocks;
    }

    @Override
    public boolean strikes() {
        return false;
    }
}
