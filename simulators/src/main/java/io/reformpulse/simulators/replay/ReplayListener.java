package io.reformpulse.simulators.replay;

/** Told how a replay gets on: a few times a second, and at its end. */
public interface ReplayListener {
    void progress(ReplayProgress progress);
}
