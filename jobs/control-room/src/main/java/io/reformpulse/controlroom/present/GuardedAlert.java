package io.reformpulse.controlroom.present;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.RateEvidence;
import java.util.List;

/**
 * What of an alert is told to who only looks on: that there is one, but neither whose dossiers are
 * behind it, nor what a few citizens said by their ratings.
 */
final class GuardedAlert {
    private static final List<String> FIGURES = List.of("value", "evidence", "evidenceBefore");
    private static final String ONE_VI =
            "Một đánh giá rất không hài lòng; chi tiết dành cho người trực.";
    private static final String ONE_EN =
            "One very dissatisfied rating; what it says is for operators.";
    private static final String FEW_VI =
            "Tỷ lệ từ ít hơn 5 đánh giá; các con số dành cho người trực.";
    private static final String FEW_EN =
            "A rate of fewer than 5 ratings; its figures are for operators.";

    private GuardedAlert() {}

    /** Takes out of an event what is not told. */
    static void guard(ObjectNode json, AlertEvent event) {
        json.putArray("dossiers");
        json.putNull("dossierId");
        json.put("reasonVi", reasonVi(event));
        json.put("reasonEn", reasonEn(event));
        if (isOfOne(event) || isOfFew(event)) {
            FIGURES.forEach(json::putNull);
        }
    }

    static String reasonVi(AlertEvent event) {
        return reason(event, event.getReasonVi(), ONE_VI, FEW_VI);
    }

    static String reasonEn(AlertEvent event) {
        return reason(event, event.getReasonEn(), ONE_EN, FEW_EN);
    }

    private static String reason(AlertEvent event, String whole, String ofOne, String ofFew) {
        if (isOfOne(event)) {
            return ofOne;
        }
        if (isOfFew(event)) {
            return ofFew;
        }
        String dossier = event.getDossierId();
        return dossier == null ? whole : whole.replace(dossier, "…");
    }

    private static boolean isOfOne(AlertEvent event) {
        return event.getSubject().equals("VERY_DISSATISFIED");
    }

    /** Whether its figures, or those it had before, come from few ratings. */
    private static boolean isOfFew(AlertEvent event) {
        return hidden(event.getSubject(), event.getEvidence())
                || hidden(event.getSubject(), event.getEvidenceBefore());
    }

    private static boolean hidden(String subject, RateEvidence evidence) {
        if (evidence == null) {
            return false;
        }
        return switch (subject) {
            case "SATISFIED_RATE" -> Sight.GUARDED.hidesRatings(evidence.getCases());
            // Of those resolved, the good ones are the ratings.
            case "RESPONSE_RATE" -> Sight.GUARDED.hidesRatings(evidence.getGood());
            default -> false;
        };
    }
}
