package io.reformpulse.engine.commune;

import io.reformpulse.schemas.AlertRule;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All versions of all rules, the same in every subtask; kept for ever, as a tick may need any. */
final class TargetVersions {
    private static final Logger LOG = LoggerFactory.getLogger(TargetVersions.class);

    /** By rule and version; the rule as it came. */
    private static final MapStateDescriptor<String, byte[]> STATE =
            new MapStateDescriptor<>(
                    "targets", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private final BroadcastState<String, byte[]> versions;

    TargetVersions(OperatorStateStore store) throws Exception {
        versions = store.getBroadcastState(STATE);
    }

    /** Keeps a version; a rule that is taken back comes without bytes and changes nothing here. */
    void add(byte[] target) throws Exception {
        if (target.length == 0) {
            return;
        }
        try {
            AlertRule rule = SingleObject.ALERT_RULE.decode(target);
            versions.put(rule.getId() + "/" + rule.getVersion(), target);
        } catch (NotDecodable e) {
            LOG.warn(
                    "A record of the targets topic is no rule and is passed over: {}",
                    e.getMessage());
        }
    }
}
