package io.reformpulse.delivery.subscriber;

import io.reformpulse.delivery.address.AddressRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everybody who gets alerts, and where this server may send them.
 *
 * @param allow null for nothing beside https to public machines
 */
public record Subscribers(AddressRules allow, List<Subscriber> subscribers) {
    public static final Subscribers NONE = new Subscribers(null, null);

    public Subscribers {
        allow = allow == null ? AddressRules.STRICT : allow;
        subscribers = subscribers == null ? List.of() : List.copyOf(subscribers);
        Set<String> names = new HashSet<>();
        for (Subscriber subscriber : subscribers) {
            if (!names.add(subscriber.name())) {
                throw new IllegalArgumentException(
                        "two subscribers have the name "
                                + subscriber.name()
                                + "; give one of them another");
            }
        }
    }

    /** The subscriber of that name; null if there is none. */
    public Subscriber find(String name) {
        return subscribers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** With one more, which takes the place of one of the same name. */
    public Subscribers with(Subscriber subscriber) {
        List<Subscriber> all = new ArrayList<>(subscribers);
        int place = all.indexOf(find(subscriber.name()));
        if (place < 0) {
            all.add(subscriber);
        } else {
            all.set(place, subscriber);
        }
        return new Subscribers(allow, all);
    }

    public Subscribers without(String name) {
        return new Subscribers(
                allow, subscribers.stream().filter(each -> !each.name().equals(name)).toList());
    }
}
