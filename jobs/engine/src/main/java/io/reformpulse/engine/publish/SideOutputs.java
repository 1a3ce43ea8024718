package io.reformpulse.engine.publish;

import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.state.CodecType;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What leaves the steps beside their main outputs. */
public final class SideOutputs {
    public static final TypeInformation<Outbound> OUTBOUND =
            new CodecType<>(Outbound.class, new OutboundCodec());

    /** Rows of communes, for {@code kpi-updates}. */
    public static final OutputTag<Outbound> ROWS = new OutputTag<>("rows", OUTBOUND);

    /** For {@code dossiers}. */
    public static final OutputTag<Outbound> DOSSIERS = new OutputTag<>("dossiers", OUTBOUND);

    /** For {@code alerts}. */
    public static final OutputTag<Outbound> ALERTS = new OutputTag<>("alerts", OUTBOUND);

    /** For {@code rejected-events}. */
    public static final OutputTag<Outbound> REJECTED = new OutputTag<>("rejected", OUTBOUND);

    /** The books at a replay's end. */
    public static final OutputTag<Account> ACCOUNTS =
            new OutputTag<>("accounts", TypeInformation.of(Account.class));

    private SideOutputs() {}
}
