package io.reformpulse.controlroom.api;

/** Something that somebody does, as it is going to be written down. */
final class Act {
    private final String who;
    private final String from;
    private final boolean isStrangers;
    private String what;
    private String subject = "";
    private String detail = "";

    private Act(String who, String from, boolean isStrangers, String what) {
        this.who = who;
        this.from = from;
        this.isStrangers = isStrangers;
        this.what = what;
    }

    /** Of somebody who is known. */
    static Act of(Caller caller, String what) {
        return new Act(caller.name(), caller.address(), caller.isOpen(), what);
    }

    /**
     * Of somebody who is not, or not yet, known.
     *
     * @param name that was given; empty if none
     */
    static Act ofStranger(String name, String from, String what) {
        return new Act(name, from, true, what);
    }

    /** That it is rather this. */
    void is(String otherWhat) {
        what = otherWhat;
    }

    /** What it is done to. */
    Act on(String toWhat) {
        subject = toWhat;
        return this;
    }

    /** What else is worth knowing. */
    void saying(String more) {
        detail = more;
    }

    String who() {
        return who;
    }

    String from() {
        return from;
    }

    boolean isStrangers() {
        return isStrangers;
    }

    String what() {
        return what;
    }

    String subject() {
        return subject;
    }

    String detail() {
        return detail;
    }
}
