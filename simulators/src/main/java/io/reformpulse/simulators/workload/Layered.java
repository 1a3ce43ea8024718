package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark;
import java.util.List;
import java.util.function.Consumer;

/** Stories whose deliveries have gone through layers, one after the other. */
record Layered(Stories stories, List<Layer> layers) implements Stories {
    @Override
    public long nextStart() {
        return stories.nextStart();
    }

    @Override
    public void tellNext(Consumer<Delivery> out) {
        stories.tellNext(delivery -> pass(delivery, 0, out));
    }

    private void pass(Delivery delivery, int layer, Consumer<Delivery> out) {
        if (layer == layers.size() || delivery.has(Mark.Effect.LOST)) {
            out.accept(delivery);
        } else {
            layers.get(layer).deliver(delivery, next -> pass(next, layer + 1, out));
        }
    }
}
