package io.reformpulse.standalone.chaos.fault;

/** Nothing happens: the measure of all other rows. */
final class Undisturbed implements Row {
    @Override
    public String name() {
        return "undisturbed";
    }

    @Override
    public String what() {
        return "nothing happens";
    }

    @Override
    public boolean strikes() {
        return false;
    }
}
