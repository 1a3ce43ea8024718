package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that happens to a workload, laid over it. Pure: what a layer answers depends on its
 * parameters, the seed and the arguments alone, so layers can be put together in any number.
 */
public interface Layer {
    /** How a commune works on a day, given how it would without this layer. */
    default Conduct conduct(Conduct usual, String commune, LocalDate day) {
        return usual;
    }

    /**
     * How many dossiers are handed in on a day against the days around it, given how many would be
     * without this layer; the whole number of dossiers does not change.
     */
    default double demand(double usual, LocalDate day) {
        return usual;
    }

    /**
     * What becomes of a delivery: it can be altered, doubled, followed by others, put off or marked
     * as lost, but nothing may arrive before it would have. Whatever is done to it is marked.
     */
    default void deliver(Delivery usual, Consumer<Delivery> out) {
        out.accept(usual);
    }

    /** Deliveries of its own, in order of arrival; they go through the layers after this one. */
    default Iterable<Delivery> additions() {
        return List.of();
    }
}
