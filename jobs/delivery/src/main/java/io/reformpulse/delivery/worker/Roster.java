package io.reformpulse.delivery.worker;

import io.reformpulse.delivery.DeliveryException;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscribers as their file says now. A file that makes no sense changes nothing: whoever was
 * served before is served on.
 */
public final class Roster {
    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

    private final SubscribersFile file;
    private volatile Subscribers current;
    private SubscribersFile.Stamp stamp;

    /**
     * @throws DeliveryException if the file makes no sense
     */
    public Roster(SubscribersFile file) throws IOException {
        this.file = file;
        stamp = file.stamp();
        current = file.read();
    }

    public Subscribers current() {
        return current;
    }

    /** Reads the file again if it has changed. */
    public void refresh() {
        try {
            SubscribersFile.Stamp now = file.stamp();
            if (Objects.equals(now, stamp)) {
                return;
            }
            stamp = now;
            if (now == null) {
                LOG.error("The subscribers file is gone; those in it are served on.");
                return;
            }
            current = file.read();
            LOG.info("The subscribers file has changed; it names {}.", current.subscribers());
        } catch (DeliveryException | IOException e) {
            LOG.error("The subscribers file is not taken over: {}", e.getMessage());
        }
    }
}
