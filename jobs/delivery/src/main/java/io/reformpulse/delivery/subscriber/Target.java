package io.reformpulse.delivery.subscriber;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where and how a subscriber gets its alerts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "webhook", value = WebhookTarget.class),
    @JsonSubTypes.Type(name = "alertmanager", value = AlertmanagerTarget.class),
    @JsonSubTypes.Type(name = "lines", value = LinesTarget.class)
})
public sealed interface Target permits WebhookTarget, AlertmanagerTarget, LinesTarget {
    /** In words, without secrets. */
    String describe();
}
