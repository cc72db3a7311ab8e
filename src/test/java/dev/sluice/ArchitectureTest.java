package dev.sluice;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Holds the plan of the house: which room knows which, and where third parties may be. */
@AnalyzeClasses(packages = "dev.sluice", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "slack", Set.of("change", "access", "audit", "cams", "flow", "words"),
            "change", Set.of("access", "cams", "audit", "flow", "database", "words"),
            "audit", Set.of("database", "words"),
            "cams", Set.of("flow"),
            "access", Set.of("words"),
            "flow", Set.of(),
            "words", Set.of(),
            "database", Set.of(),
            "web", Set.of(),
            "sandbox", Set.of());

    private static final String BANNED_NAMES = ".*(Util|Utils|Helper|Manager|Impl|Base|Service|Dto|Core|Model)";

    @ArchTest
    static void rooms_import_only_what_the_plan_allows(JavaClasses all) {
        MAY_IMPORT.forEach((room, allowed) -> noClasses()
                .that()
                .resideInAPackage(tree(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.sluice..")
                        .and(not(resideInAnyPackage(tree(room))))
                        .and(not(resideInAnyPackage(
                                allowed.stream().map(ArchitectureTest::tree).toArray(String[]::new)))))
                .because(room + " may import only " + allowed)
                .check(all));
    }

    @ArchTest
    static final ArchRule every_package_is_a_room_of_the_plan = classes()
            .should()
            .resideInAnyPackage(java.util.stream.Stream.concat(
                            java.util.stream.Stream.of("dev.sluice"),
                            MAY_IMPORT.keySet().stream().map(ArchitectureTest::tree))
                    .toArray(String[]::new))
            .because("a new room needs a line in the import table");

    @ArchTest
    static final ArchRule rooms_form_no_ring =
            slices().matching("dev.sluice.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule slack_is_spoken_only_in_its_room = only("com.slack.api..", "dev.sluice.slack..", "dev.sluice")
            .because("Slack's types are Slack's room's business");

    @ArchTest
    static final ArchRule aliyuns_client_stays_in_cams =
            only("com.aliyun..", "dev.sluice.cams..").because("nobody else sees how CAMS is called");

    @ArchTest
    static final ArchRule the_rate_limiter_stays_in_cams =
            only("com.google.common.util.concurrent..", "dev.sluice.cams..").because("its traps are handled there");

    @ArchTest
    static final ArchRule caffeine_stays_where_people_are_cached = only(
                    "com.github.benmanes.caffeine..", "dev.sluice.access..", "dev.sluice.slack..", "dev.sluice")
            .because("a cache anywhere else would be a second truth");

    @ArchTest
    static final ArchRule icu_stays_in_words =
            only("com.ibm.icu..", "dev.sluice.words..").because("sentences are put together in one place");

    @ArchTest
    static final ArchRule sql_is_written_only_in_jdbi_classes = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sluice.database..")
            .and()
            .haveSimpleNameNotStartingWith("Jdbi")
            .and()
            .resideOutsideOfPackage("dev.sluice")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi.."))
            .because("a room's SQL stands beside what it fills");

    @ArchTest
    static final ArchRule time_is_an_argument = noClasses()
            .that()
            .resideInAPackage("dev.sluice.*..")
            .and()
            .resideOutsideOfPackage("dev.sluice.sandbox..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.InstantSource.class, "system")
            .because("only the root reads the clock");

    @ArchTest
    static final ArchRule nothing_prints_outside_the_root = noClasses()
            .that()
            .resideInAPackage("dev.sluice.*..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("rooms log events; only commands print");

    @ArchTest
    static final ArchRule slack_never_writes_to_cams = noClasses()
            .that()
            .resideInAPackage("dev.sluice.slack..")
            .should()
            .callMethod(dev.sluice.cams.Cams.class, "modifyFlow", dev.sluice.flow.FlowEdit.class, String.class)
            .because("only a change that was decided and written down reaches CAMS");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(BANNED_NAMES)
            .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.resideInAnyPackage(
                    "..util..", "..common..", "..helper..", "..impl..", "..service..", "..dto..", "..model.."))
            .because("a thing with no better name has no clear job");

    private static String tree(String room) {
        return "dev.sluice." + room + "..";
    }

    private static ArchRule only(String thirdParty, String... rooms) {
        return noClasses()
                .that(resideInAPackage("dev.sluice..").and(not(resideInAnyPackage(rooms))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(thirdParty);
    }
}
