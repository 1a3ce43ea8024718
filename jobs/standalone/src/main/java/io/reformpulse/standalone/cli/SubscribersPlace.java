package io.reformpulse.standalone.cli;

import io.reformpulse.delivery.queue.DeliveryStore;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.deliver.DeliveryFiles;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which subscribers a command is about. */
final class SubscribersPlace {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = UpCommand.DATA,
            description = "The data folder of the ./pulse deliver; default: ${DEFAULT-VALUE}.")
    private Path data;

    @Option(
            names = "--subscribers",
            paramLabel = "FILE",
            description = "Who gets what; default: subscribers.yaml in the data folder.")
    private Path subscribers;

    Path path() {
        return subscribers == null ? DeliveryFiles.subscribers(data) : subscribers;
    }

    SubscribersFile file() {
        return new SubscribersFile(path());
    }

    /** What was delivered to them; in use by a running delivery as well. */
    DeliveryStore store() {
        return DeliveryStore.open(DeliveryFiles.folder(data));
    }

    /** The subscriber of that name, or a failure. */
    Subscriber find(String name) {
        return find(file().read(), name);
    }

    Subscriber find(Subscribers all, String name) {
        Subscriber subscriber = all.find(name);
        if (subscriber == null) {
            throw Failure.usage(
                    "There is no subscriber "
                            + name
                            + " in "
                            + path()
                            + "; ./pulse subscribe list shows those there are.");
        }
        return subscriber;
    }
}
