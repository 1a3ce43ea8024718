package io.reformpulse.standalone.replay;

import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.wire.KpiUpdates;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RejectedEvent;
import io.reformpulse.schemas.SingleObject;
import java.util.ArrayList;
import java.util.List;

/** Receives what a replay puts out, from several threads, until its job has ended. */
final class ReplayResult {
    private final List<KpiRow> rows = new ArrayList<>();
    private final List<AlertEvent> alerts = new ArrayList<>();
    private final List<RejectedEvent> rejected = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    void row(Outbound outbound) {
        try {
            KpiRow row = KpiUpdates.row(SingleObject.KPI_UPDATE.decode(outbound.value()));
            synchronized (rows) {
                rows.add(row);
            }
        } catch (NotDecodable e) {
            throw new IllegalStateException("The job put out a row that cannot be read.", e);
        }
    }

    void alert(Outbound outbound) {
        try {
            AlertEvent event = SingleObject.ALERT_EVENT.decode(outbound.value());
            synchronized (alerts) {
                alerts.add(event);
            }
        } catch (NotDecodable e) {
            throw new IllegalStateException("The job put out an alert that cannot be read.", e);
        }
    }

    void rejected(Outbound outbound) {
        try {
            RejectedEvent event = SingleObject.REJECTED_EVENT.decode(outbound.value());
            synchronized (rejected) {
                rejected.add(event);
            }
        } catch (NotDecodable e) {
            throw new IllegalStateException("The job put out a rejection that cannot be read.", e);
        }
    }

    void account(Account account) {
        synchronized (accounts) {
            accounts.add(account);
        }
    }

    List<KpiRow> rows() {
        return rows;
    }

    List<AlertEvent> alerts() {
        return alerts;
    }

    List<RejectedEvent> rejected() {
        return rejected;
    }

    /** The books of the whole job. */
    Account account() {
        Account sum = accounts.get(0);
        for (Account part : accounts.subList(1, accounts.size())) {
            sum = sum.plus(part);
        }
        return sum;
    }
}
