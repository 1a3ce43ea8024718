package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that somebody does or tries is written down, with what became of it. */
class TrailTest {
    private static final String ACK = "/api/v1/alerts/a1/acknowledgement";
    private static final String WHY = "{\"why\":\"phoned\"}";

    @TempDir Path dir;

    private RoomRig rig;
    private String[] admin;

    @BeforeEach
    void open() throws Exception {
        rig = RoomRig.guarded(dir).told();
        admin = rig.signInAdmin();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsDoneIsWrittenOnce() throws Exception {
        rig.post(ACK, WHY, admin);
        rig.post("/api/v1/notes", "{\"scope\":\"02734\",\"text\":\"moved\"}", admin);
        rig.get("/api/v1/export?view=tiles&window=DAY", admin);
        assertThat(lines())
                .containsExactly(
                        "an add-user an DONE admin",
                        "an sign-in  DONE ",
                        "an acknowledge a1 DONE phoned",
                        "an note 02734 DONE ",
                        "an export tiles DONE view=tiles&window=DAY");
    }

    @Test
    void whatIsRefusedIsWrittenWithTheReason() throws Exception {
        String[] viewer = rig.signInAs("viewer", admin);
        rig.post(ACK, WHY, viewer);
        rig.post(ACK, WHY, admin[0], admin[1]);
        rig.post(ACK, "{}", admin);
        rig.post("/api/v1/alerts/a9/acknowledgement", WHY, admin);
        rig.post(
                "/api/v1/silences",
                "{\"scope\":\"10\",\"until\":\"2034-03-06T00:00:00Z\",\"why\":\"x\"}",
                admin);
        rig.delete("/api/v1/silences/77", admin);
        rig.delete("/api/v1/users/an", admin);
        rig.get("/api/v1/export?view=tiles&window=DAY", viewer);
        List<String> lines = lines();
        assertThat(lines.subList(4, lines.size()))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("the-viewer acknowledge a1 REFUSED This takes"),
                        line -> assertThat(line).startsWith("an acknowledge a1 REFUSED The header"),
                        line -> assertThat(line).startsWith("an acknowledge a1 REFUSED The field"),
                        line -> assertThat(line).startsWith("an acknowledge a9 REFUSED There is"),
                        line -> assertThat(line).startsWith("an silence 10 REFUSED A silence ends"),
                        line -> assertThat(line).startsWith("an lift-silence 77 REFUSED There is"),
                        line -> assertThat(line).startsWith("an remove-user an REFUSED an is"),
                        line ->
                                assertThat(line)
                                        .startsWith("the-viewer export  REFUSED This takes"));
    }

    @Test
    void aWrongPasswordIsWrittenButNotThePassword() throws Exception {
        rig.post("/api/v1/session", "{\"name\":\"an\",\"password\":\"my-guess\"}");
        assertThat(lines())
                .last()
                .isEqualTo("an sign-in  REFUSED The name or the password is wrong.");
        assertThat(rig.get("/api/v1/audit", admin).body()).doesNotContain("my-guess");
    }

    @Test
    void aStrangerCannotFillTheTrail() throws Exception {
        int before = lines().size();
        for (int i = 0; i < 60; i++) {
            assertThat(rig.post(ACK, WHY).statusCode()).isEqualTo(401);
        }
        assertThat(lines()).hasSize(before + 20);
        rig.wall = rig.wall.plusSeconds(60);
        rig.post(ACK, WHY);
        assertThat(lines()).last().asString().contains("Sign in first", "40 others like this");
    }

    /** Who, what, to what, what became of it, and the detail; the oldest first. */
    private List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        for (JsonNode each : RoomRig.json(rig.get("/api/v1/audit", admin)).get("entries")) {
            lines.add(
                    0,
                    each.get("who").asText()
                            + " "
                            + each.get("what").asText()
                            + " "
                            + each.get("subject").asText()
                            + " "
                            + each.get("outcome").asText()
                            + " "
                            + each.get("detail").asText());
        }
        return lines;
    }
}
