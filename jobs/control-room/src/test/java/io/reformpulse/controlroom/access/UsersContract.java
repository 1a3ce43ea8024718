package io.reformpulse.controlroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reformpulse.controlroom.history.Database;
import io.reformpulse.controlroom.history.DatabaseSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What local users are, whatever they are kept in. */
public abstract class UsersContract {
    private static final String ADDRESS = "192.0.2.7";
    private static final String GOOD = "correct horse battery";

    private final Supplier<DatabaseSettings> settings;
    private final ManualTime time = new ManualTime();
    private Database database;
    private Users users;

    protected UsersContract(Supplier<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @BeforeEach
    void open() {
        database = Database.open(settings.get());
        users = room();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Users room() {
        return new SqlUsers(database.source(), time, new Passwords(16, 1));
    }

    @Test
    void theFirstPasswordIsRandomAndOpensTheDoor() {
        String first = users.add("Lan", Role.OPERATOR);
        String other = users.add("minh", Role.ADMIN);
        assertThat(first).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}").isNotEqualTo(other);
        User lan = users.find("lan");
        assertThat(lan).isEqualTo(new User("lan", Role.OPERATOR, true, time.millis(), lan.stamp()));
        assertThat(users.signIn("LAN", first, ADDRESS)).isEqualTo(new SignIn.Admitted(lan));
        assertThat(users.signIn("lan", other, ADDRESS)).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn("nobody", first, ADDRESS)).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn(null, null, ADDRESS)).isEqualTo(new SignIn.Refused());
        assertThat(users.list()).extracting(User::name).containsExactly("lan", "minh");
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        String first = new SqlUsers(database.source(), time).add("lan", Role.OPERATOR);
        String kept =
                Jdbi.create(database.source())
                        .withHandle(
                                handle ->
                                        handle.createQuery("SELECT password_hash FROM local_user")
                                                .mapTo(String.class)
                                                .one());
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(first);
    }

    @Test
    void aChangedPasswordTakesThePlaceOfTheOldOne() {
        String first = users.add("lan", Role.OPERATOR);
        assertThat(users.changePassword("lan", "wrong", GOOD, ADDRESS))
                .isEqualTo(new SignIn.Refused());
        assertThat(users.changePassword("lan", first, GOOD, ADDRESS))
                .isInstanceOf(SignIn.Admitted.class);
        assertThat(users.signIn("lan", first, ADDRESS)).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn("lan", GOOD, ADDRESS)).isInstanceOf(SignIn.Admitted.class);
        assertThat(users.find("lan").firstPassword()).isFalse();
        assertThat(users.resetPassword("lan")).isNotEqualTo(first);
        assertThat(users.signIn("lan", GOOD, ADDRESS)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsRefused() {
        String first = users.add("lan", Role.OPERATOR);
        for (String bad : List.of("short", "aaaaaaaaaaaaaaaa", "i-am-lan-of-lao-cai", first)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> users.changePassword("lan", first, bad, ADDRESS));
        }
    }

    @Test
    void namesAreTakenOnceAndAreNames() {
        users.add("lan", Role.OPERATOR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.add("LAN", Role.ADMIN))
                .withMessageContaining("already");
        assertThatIllegalArgumentException().isThrownBy(() -> users.add("a b", Role.ADMIN));
        assertThatIllegalArgumentException().isThrownBy(() -> users.resetPassword("minh"));
        users.add("đào.văn-ánh@laocai", Role.VIEWER);
        assertThat(users.find("đào.văn-ánh@laocai")).isNotNull();
        // The same letters, with their marks apart.
        assertThat(users.find("\u0111a\u0300o.va\u0306n-a\u0301nh@laocai")).isNotNull();
    }

    @Test
    void theOnlyAdminStays() {
        users.add("minh", Role.ADMIN);
        users.add("lan", Role.OPERATOR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.remove("minh"))
                .withMessageContaining("only admin");
        users.add("hoa", Role.ADMIN);
        assertThat(users.remove("minh")).isTrue();
        assertThat(users.remove("minh")).isFalse();
        assertThat(users.remove("lan")).isTrue();
    }

    @Test
    void adminsCannotRemoveEachOtherAtOnce() {
        List<CompletableFuture<Boolean>> removals = new ArrayList<>();
        for (String name : List.of("minh", "hoa", "thu")) {
            users.add(name, Role.ADMIN);
        }
        for (User user : users.list()) {
            Users room = room();
            removals.add(
                    CompletableFuture.supplyAsync(() -> room.remove(user.name()))
                            .exceptionally(refused -> false));
        }
        removals.forEach(CompletableFuture::join);
        assertThat(users.list()).hasSize(1);
    }

    @Test
    void guessingANameFromOneAddressIsSlowedDownMoreAndMore() {
        String password = users.add("lan", Role.OPERATOR);
        for (int i = 0; i < 6; i++) {
            assertThat(users.signIn("lan", "guess", ADDRESS)).isEqualTo(new SignIn.Refused());
        }
        assertThat(users.signIn("lan", password, ADDRESS))
                .isEqualTo(new SignIn.Wait(Duration.ofSeconds(1)));
        time.passes(Duration.ofSeconds(1));
        assertThat(users.signIn("lan", "guess", ADDRESS)).isEqualTo(new SignIn.Refused());
        assertThat(users.signIn("lan", "guess", ADDRESS))
                .isEqualTo(new SignIn.Wait(Duration.ofSeconds(2)));
        time.passes(Duration.ofSeconds(2));
        assertThat(users.signIn("lan", password, ADDRESS)).isInstanceOf(SignIn.Admitted.class);
        for (int i = 0; i < 5; i++) {
            assertThat(users.signIn("lan", "guess", ADDRESS)).isEqualTo(new SignIn.Refused());
        }
        assertThat(users.signIn("lan", password, ADDRESS)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() {
        String password = users.add("lan", Role.OPERATOR);
        for (int i = 0; i < 30; i++) {
            users.signIn("lan", "guess", "198.51.100.7");
            time.passes(Duration.ofSeconds(20));
        }
        assertThat(users.signIn("lan", "guess", "198.51.100.7")).isInstanceOf(SignIn.Wait.class);
        assertThat(users.signIn("lan", password, ADDRESS)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void guessingANameFromEverywhereIsSlowedDownALittleButNotWhereItIsAtHome() {
        String password = users.add("lan", Role.OPERATOR);
        assertThat(users.signIn("lan", password, ADDRESS)).isInstanceOf(SignIn.Admitted.class);
        int checked = 0;
        for (int i = 0; i < 100; i++) {
            boolean waits = users.signIn("lan", "guess", "198.51.100." + i) instanceof SignIn.Wait;
            checked += waits ? 0 : 1;
            time.passes(Duration.ofSeconds(1));
        }
        assertThat(checked).isBetween(30, 45);
        time.passes(Duration.ofSeconds(5));
        assertThat(users.signIn("lan", "guess", "203.0.113.1")).isInstanceOf(SignIn.Refused.class);
        assertThat(users.signIn("lan", password, "203.0.113.9"))
                .isEqualTo(new SignIn.Wait(Duration.ofSeconds(5)));
        assertThat(users.signIn("lan", password, ADDRESS)).isInstanceOf(SignIn.Admitted.class);
        time.passes(Duration.ofSeconds(5));
        assertThat(users.signIn("lan", password, "203.0.113.9"))
                .isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void guessingFromOneAddressIsSlowedDownWhateverTheName() {
        String password = users.add("lan", Role.OPERATOR);
        for (int i = 0; i < 21; i++) {
            // One network of IPv6 counts as one address.
            assertThat(users.signIn("name" + i, "guess", "2001:db8::" + i))
                    .isEqualTo(new SignIn.Refused());
        }
        assertThat(users.signIn("lan", password, "2001:db8::ffff")).isInstanceOf(SignIn.Wait.class);
        assertThat(users.signIn("lan", password, ADDRESS)).isInstanceOf(SignIn.Admitted.class);
        time.passes(Duration.ofHours(25));
        for (int i = 0; i < 2; i++) {
            assertThat(users.signIn("name" + i, "guess", "2001:db8::1"))
                    .isEqualTo(new SignIn.Refused());
        }
    }

    @Test
    void manyGuessesAtOnceGainNothing() {
        users.add("lan", Role.OPERATOR);
        List<CompletableFuture<SignIn>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Users room = i % 2 == 0 ? users : room();
            String from = "198.51.100." + i;
            guesses.add(CompletableFuture.supplyAsync(() -> room.signIn("lan", "guess", from)));
        }
        assertThat(
                        guesses.stream()
                                .map(CompletableFuture::join)
                                .filter(SignIn.Refused.class::isInstance))
                .hasSize(21);
    }
}
