package io.reformpulse.controlroom.access;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {
    /** The password is right. */
    record Admitted(User user) implements SignIn {}

    /** The name or the password is wrong; which of them is not told. */
    record Refused() implements SignIn {}

    /** There were too many wrong ones; nothing was checked. */
    record Wait(Duration time) implements SignIn {}
}
