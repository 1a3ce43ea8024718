package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.CommuneTwists;

/** One commune sends nine of ten dossiers and their ratings. */
final class HotCommune implements Row {
    @Override
    public String name() {
        return "hot-commune";
    }

    @Override
    public String what() {
        return "one commune sends nine of ten dossiers and their ratings";
    }

    @Override
    public ChaosFeed.Twist twist() {
        return CommuneTwists::hot;
    }

    @Override
    public boolean strikes() {
        return false;
    }
}
