package io.reformpulse.standalone.chaos.fault;

import io.reformpulse.standalone.chaos.feed.ChaosFeed;
import io.reformpulse.standalone.chaos.feed.CommuneTwists;
import java.time.Duration;
import java.util.Random;

/** All feeds fall silent: for two days of their own time, and for more than a minute of ours. */
final class FeedsSilent implements Row {
    @Override
    public String name() {
        return "feeds-silent";
    }

    @Override
    public String what() {
        return "nothing comes from any commune for two days, and a minute of ours passes";
    }

    @Override
    public ChaosFeed.Twist twist() {
        return CommuneTwists::silent;
    }

    // So long that whoever shows figures must say that they are old.
    @Override
    public void strike(Victim victim, Random random) throws Exception {
        victim.silence(Duration.ofMillis(60_000 + random.nextInt(5_000)));
    }
}
