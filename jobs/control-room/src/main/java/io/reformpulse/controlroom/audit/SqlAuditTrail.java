package io.reformpulse.controlroom.audit;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The trail in a database whose tables are there. */
public final class SqlAuditTrail implements AuditTrail {
    private static final int LONGEST = 2_000;

    private static final String WRITE =
            """
            INSERT INTO audit_entry (at, who, what, subject, detail, address, outcome)
            VALUES (:at, :who, :what, :subject, :detail, :address, :outcome)
            """;
    private static final String NEWEST =
            """
            SELECT id, at, who, what, subject, detail, address, outcome FROM audit_entry
            WHERE id < :before ORDER BY id DESC LIMIT :most
            """;

    private final Jdbi jdbi;

    public SqlAuditTrail(DataSource source) {
        jdbi = Jdbi.create(source);
    }

    @Override
    public void write(AuditEntry entry) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(WRITE)
                                .bind("at", entry.at())
                                .bind("who", storable(entry.who()))
                                .bind("what", storable(entry.what()))
                                .bind("subject", storable(entry.subject()))
                                .bind("detail", storable(entry.detail()))
                                .bind("address", storable(entry.from()))
                                .bind("outcome", entry.outcome().name())
                                .execute());
    }

    // Whatever a stranger tried as a name is worth a line, but must not prevent it.
    private static String storable(String text) {
        String whole = text.replace('\0', '\uFFFD');
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    @Override
    public List<AuditEntry> newest(long before, int most) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(NEWEST)
                                .bind("before", before)
                                .bind("most", most)
                                .map(
                                        (row, context) ->
                                                new AuditEntry(
                                                        row.getLong(1),
                                                        row.getLong(2),
                                                        row.getString(3),
                                                        row.getString(4),
                                                        row.getString(5),
                                                        row.getString(6),
                                                        row.getString(7),
                                                        Outcome.valueOf(row.getString(8))))
                                .list());
    }
}
