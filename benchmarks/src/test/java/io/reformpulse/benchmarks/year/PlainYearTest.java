package io.reformpulse.benchmarks.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainYearTest {
    private static final long END = 1_750_000_000_000L;
    private static final long YEAR = 365L * 86_400_000;
    private static final int DOSSIERS = 500;
    private static final List<String> COMMUNES = List.of("02647", "02650", "03000");
    private static final List<PlainYear.Message> MESSAGES = messages(END);

    @Test
    void isTheSameForTheSameEnd() {
        assertThat(MESSAGES).usingRecursiveFieldByFieldElementComparator().isEqualTo(messages(END));
    }

    @Test
    void isAnotherForAnotherEnd() {
        assertThat(messages(END + 1).get(0).at()).isEqualTo(MESSAGES.get(0).at() + 1);
    }

    @Test
    void isToldInOrderOfTimeAndWithinTheYear() {
        assertThat(MESSAGES).isSorted();
        assertThat(MESSAGES).allMatch(message -> message.at() >= END - YEAR && message.at() < END);
    }

    @Test
    void holdsEachDossiersCourseInOrder() throws NotDecodable {
        Map<String, List<DossierEvent>> courses = courses();
        assertThat(courses).hasSize(DOSSIERS);
        for (List<DossierEvent> course : courses.values()) {
            long at = Long.MIN_VALUE;
            StringBuilder steps = new StringBuilder();
            for (DossierEvent event : course) {
                assertThat(event.getOccurredAt()).as(event.getEventId()).isGreaterThan(at);
                at = event.getOccurredAt();
                steps.append(event.getType()).append(' ');
            }
            assertThat(steps.toString()).matches(regexOfCourses());
        }
    }

    /** Of which a course near the end of the year is the beginning. */
    private static String regexOfCourses() {
        String pause = "(SUPPLEMENT_REQUESTED (SUPPLEMENT_RECEIVED )?)?";
        return "(SUBMITTED )?(RECEIVED )?(IN_PROGRESS )?" + pause + "(RESOLVED )?(RETURNED )?";
    }

    @Test
    void mostCoursesReachTheirEnd() throws NotDecodable {
        long resolved =
                courses().values().stream()
                        .filter(
                                course ->
                                        course.stream()
                                                .anyMatch(e -> e.getType() == EventType.RESOLVED))
                        .count();
        assertThat(resolved).isGreaterThan(DOSSIERS * 9 / 10);
    }

    @Test
    void onlyAReceiptHasAnAppointment() throws NotDecodable {
        for (List<DossierEvent> course : courses().values()) {
            for (DossierEvent event : course) {
                assertThat(event.getDueAt() != null)
                        .isEqualTo(event.getType() == EventType.RECEIVED);
            }
        }
    }

    @Test
    void nothingIsRepeatedOrCorrected() throws NotDecodable {
        Set<String> ids = new HashSet<>();
        for (PlainYear.Message message : MESSAGES) {
            if (message.topic().equals(Topics.DOSSIER_EVENTS)) {
                DossierEvent event = SingleObject.DOSSIER_EVENT.decode(message.value());
                assertThat(event.getReplaces()).isNull();
                assertThat(event.getVoided()).isFalse();
                assertThat(ids.add(event.getEventId())).as(event.getEventId()).isTrue();
                assertThat(message.key()).isEqualTo(event.getDossierId());
            } else {
                RatingEvent event = SingleObject.RATING_EVENT.decode(message.value());
                assertThat(event.getScore()).isBetween(1, 5);
                assertThat(ids.add(event.getEventId())).as(event.getEventId()).isTrue();
                assertThat(message.key()).isEqualTo(event.getCommuneCode());
            }
        }
    }

    @Test
    void theFirstCommuneHasAsManyMoreDossiersAsAsked() {
        Set<String> dossiers = new HashSet<>();
        PlainYear.of(new YearSize("hot", DOSSIERS, COMMUNES.size(), 365), COMMUNES, END, 70)
                .forEachRemaining(
                        message -> {
                            if (message.topic().equals(Topics.DOSSIER_EVENTS)) {
                                dossiers.add(message.key());
                            }
                        });
        long hot = dossiers.stream().filter(id -> id.startsWith(COMMUNES.get(0))).count();
        assertThat(dossiers).hasSize(DOSSIERS);
        // Seven tenths, and a third of the others.
        assertThat(hot).isBetween(DOSSIERS * 75L / 100, DOSSIERS * 85L / 100);
    }

    @Test
    void daysThatGoByInAMinuteTellTheSameNearerToTheirBeginning() throws NotDecodable {
        List<PlainYear.Message> usual = new ArrayList<>();
        List<PlainYear.Message> hurried = new ArrayList<>();
        PlainYear.of(new YearSize("days", 300, COMMUNES.size(), 60), COMMUNES, END, 0)
                .forEachRemaining(usual::add);
        long from = END - 60L * 24 * 60 * 60 * 1000;
        PlainYear.hurried(COMMUNES, 300, from, 60, 60_000).forEachRemaining(hurried::add);
        assertThat(hurried).hasSameSizeAs(usual);
        for (int i = 0; i < usual.size(); i++) {
            assertThat(hurried.get(i).at()).isEqualTo(nearer(usual.get(i).at(), from));
        }
        DossierEvent receipt = firstReceipt(usual);
        DossierEvent nearer = firstReceipt(hurried);
        assertThat(nearer.getDossierId()).isEqualTo(receipt.getDossierId());
        assertThat(nearer.getDueAt()).isEqualTo(nearer(receipt.getDueAt(), from));
    }

    private static DossierEvent firstReceipt(List<PlainYear.Message> messages) throws NotDecodable {
        for (PlainYear.Message message : messages) {
            DossierEvent event = SingleObject.DOSSIER_EVENT.decode(message.value());
            if (event.getDueAt() != null) {
                return event;
            }
        }
        throw new AssertionError("No dossier was received.");
    }

    private static long nearer(long at, long from) {
        return from + (at - from) / (24 * 60 * 60);
    }

    @Test
    void isOverAfterItsLastMessage() {
        PlainYear year = new PlainYear(COMMUNES, 1, END);
        year.forEachRemaining(message -> {});
        assertThat(year.hasNext()).isFalse();
        assertThatThrownBy(year::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<PlainYear.Message> messages(long end) {
        List<PlainYear.Message> messages = new ArrayList<>();
        new PlainYear(COMMUNES, DOSSIERS, end).forEachRemaining(messages::add);
        return messages;
    }

    private static Map<String, List<DossierEvent>> courses() throws NotDecodable {
        Map<String, List<DossierEvent>> courses = new LinkedHashMap<>();
        for (PlainYear.Message message : MESSAGES) {
            if (message.topic().equals(Topics.DOSSIER_EVENTS)) {
                DossierEvent event = SingleObject.DOSSIER_EVENT.decode(message.value());
                courses.computeIfAbsent(event.getDossierId(), id -> new ArrayList<>()).add(event);
            }
        }
        return courses;
    }
}
