package io.reformpulse.engine.commune;

import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutboundCodec;
import io.reformpulse.engine.state.CodecType;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What leaves the commune step, and the intake, beside its main output. */
public final class CommuneTags {
    public static final TypeInformation<Outbound> OUTBOUND =
            new CodecType<>(Outbound.class, new OutboundCodec());

    /** Rows of communes, for {@code kpi-updates}. */
    public static final OutputTag<Outbound> ROWS = new OutputTag<>("rows", OUTBOUND);

    /** For {@code dossiers}. */
    public static final OutputTag<Outbound> DOSSIERS = new OutputTag<>("dossiers", OUTBOUND);

    /** For {@code rejected-events}. */
    public static final OutputTag<Outbound> REJECTED = new OutputTag<>("rejected", OUTBOUND);

    /** The books at a replay's end. */
    public static final OutputTag<Account> ACCOUNTS =
            new OutputTag<>("accounts", TypeInformation.of(Account.class));

    private CommuneTags() {}
}
