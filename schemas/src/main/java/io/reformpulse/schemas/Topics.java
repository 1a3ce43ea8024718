package io.reformpulse.schemas;

/** The topics' names and the keys of their records: what programs agree on beside the schemas. */
public final class Topics {
    public static final String DOSSIER_EVENTS = "dossier-events";
    public static final String RATING_EVENTS = "rating-events";
    public static final String FEED_HEARTBEATS = "feed-heartbeats";
    public static final String TARGETS = "targets";
    public static final String KPI_UPDATES = "kpi-updates";
    public static final String DOSSIERS = "dossiers";
    public static final String ALERTS = "alerts";
    public static final String REJECTED_EVENTS = "rejected-events";

    private Topics() {}

    /** The key of a row: its scope, window type and window start, which NOW lacks. */
    public static String kpiKey(KpiUpdate row) {
        return kpiKey(
                row.getScopeType(), row.getScopeCode(), row.getWindowType(), row.getWindowStart());
    }

    /**
     * The key of the row of a window.
     *
     * @param windowStart epoch milliseconds; null for NOW
     */
    public static String kpiKey(
            String scopeType, String scopeCode, WindowType windowType, Long windowStart) {
        String scope = escaped(scopeType) + "/" + escaped(scopeCode);
        String window = scope + "/" + windowType;
        return windowStart == null ? window : window + "/" + windowStart;
    }

    /** The key of the marker that closes epochs in one partition of {@link #KPI_UPDATES}. */
    public static String markerKey(int partition) {
        return "epoch/" + partition;
    }

    /** The key of a dossier in {@link #DOSSIERS}. */
    public static String dossierKey(String communeCode, String dossierId) {
        return escaped(communeCode) + "/" + dossierId;
    }

    // The part before a slash must not hold one, or two keys could be one.
    private static String escaped(String part) {
        return part.replace("%", "%25").replace("/", "%2F");
    }
}
