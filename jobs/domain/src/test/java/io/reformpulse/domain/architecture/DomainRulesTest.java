package io.reformpulse.domain.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What keeps the domain a domain: the JDK only, time from outside, packages by subject. */
class DomainRulesTest {
    private static final JavaClasses DOMAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.reformpulse.domain");

    private static final ArchRule TIME_IS_AN_ARGUMENT =
            noClasses()
                    .should()
                    .accessTargetWhere(describe("reads a clock", DomainRulesTest::readsAClock));

    @Test
    void theDomainIsFound() {
        assertThat(DOMAIN.size()).isGreaterThan(50);
    }

    @Test
    void theDomainImportsTheJdkAndItselfOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.reformpulse.domain..")
                .check(DOMAIN);
    }

    @Test
    void packagesAreNamedByTheirSubject() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..helpers..",
                        "..model..",
                        "..models..")
                .check(DOMAIN);
    }

    @Test
    void timeIsAnArgument() {
        TIME_IS_AN_ARGUMENT.check(DOMAIN);
    }

    @Test
    void aClockReadOrReferredToIsFound() {
        JavaClasses offenders = new ClassFileImporter().importClasses(Caller.class, Referrer.class);
        assertThatThrownBy(() -> TIME_IS_AN_ARGUMENT.check(offenders))
                .hasMessageContaining("Caller")
                .hasMessageContaining("Referrer");
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>");
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    static class Caller {
        long read() {
            return System.currentTimeMillis();
        }
    }

    static class Referrer {
        Supplier<Instant> read() {
            return Instant::now;
        }
    }
}
