package io.reformpulse.engine.rule;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.engine.wire.AlertRules;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/** All versions of all rules, the same in every subtask; kept for ever, as a tick may need any. */
final class TargetVersions {
    /** By rule and version; the rule as it came. */
    private static final MapStateDescriptor<String, byte[]> STATE =
            new MapStateDescriptor<>(
                    "targets", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private final BroadcastState<String, byte[]> versions;
    private RuleBook book = RuleBook.EMPTY;

    TargetVersions(OperatorStateStore store) throws Exception {
        versions = store.getBroadcastState(STATE);
        for (Map.Entry<String, byte[]> stored : versions.immutableEntries()) {
            enter(stored.getValue());
        }
    }

    /** The rules known so far. */
    RuleBook book() {
        return book;
    }

    /**
     * Keeps a version. The one that came first stays: judgements may rest on it.
     *
     * @param target empty where a key is taken out of the topic, which changes nothing here
     * @return null if all is well, else a sentence that says why it is no version of a rule
     */
    String add(byte[] target) throws Exception {
        if (target.length == 0) {
            return null;
        }
        try {
            RuleVersion version = enter(target);
            versions.put(version.id() + "/" + version.version(), target);
            return null;
        } catch (NotDecodable | IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private RuleVersion enter(byte[] target) throws NotDecodable {
        RuleVersion version = AlertRules.version(SingleObject.ALERT_RULE.decode(target));
        book = book.plus(version);
        return version;
    }
}
