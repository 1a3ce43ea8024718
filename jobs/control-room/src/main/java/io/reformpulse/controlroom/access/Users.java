package io.reformpulse.controlroom.access;

import java.util.List;

/**
 * The local users. Thread-safe; several control rooms may share one. What cannot be done is refused
 * by an IllegalArgumentException whose message says why and what to do.
 */
public interface Users {
    /** All, by name. */
    List<User> list();

    /** Null if there is none of that name. */
    User find(String name);

    /**
     * Makes a user.
     *
     * @return the random first password, which is kept nowhere: to be shown once
     */
    String add(String name, Role role);

    /** Removes a user and ends all sessions of it. False if there is none; not the last admin. */
    boolean remove(String name);

    /**
     * Gives a user another random password, and ends all sessions of it.
     *
     * @return the password, to be shown once
     */
    String resetPassword(String name);

    /**
     * Checks a password and slows down who guesses, by address most, and a little by name.
     *
     * @param address where the attempt comes from, as a literal IP address
     */
    SignIn signIn(String name, String password, String address);

    /**
     * Changes a password and ends all sessions of the user. Guessing the old one is slowed down
     * like guessing at sign-in.
     *
     * @return Admitted if it was changed
     */
    SignIn changePassword(String name, String old, String next, String address);
}
