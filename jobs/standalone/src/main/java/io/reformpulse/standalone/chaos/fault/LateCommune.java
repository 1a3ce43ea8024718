package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.CommuneTwists;

/** What a commune sends in two days comes at their end, at once. */
final class LateCommune implements Row {
    @Override
    public String name() {
        return "late-commune";
    }

    @Override
    public String what() {
        return "what a commune sends in two days comes at their end, at once";
    }

    @Override
    public ChaosFeed.Twist twist() {
        return CommuneTwists::late;
    }

    @Override
    public boolean strikes() {
        return false;
    }
}
