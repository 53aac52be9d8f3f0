package dev.omnify.kit.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rules of the house that code can be held to. A service has one empty subclass with {@code @AnalyzeClasses} on its
 * own package.
 */
public abstract class ArchitectureRules {
    private static final String[] ADAPTERS = {"..http..", "..mongo..", "..amqp..", "..redis..", "..client.."};
    private static final String[] TECHNOLOGY = {
        "jakarta.ws.rs..", "com.mongodb..", "org.bson..", "io.quarkus.mongodb..", "io.quarkus.redis..", "com.rabbitmq.."
    };
    private static final String VENDORS = "..connector.*..";

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dev.omnify.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule coreKnowsNoTransportOrDatabase = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .resideOutsideOfPackage(VENDORS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(TECHNOLOGY))
            .allowEmptyShould(true)
            .because("a feature's core is tested without a server");

    @ArchTest
    static final ArchRule coreKnowsNoAdapters = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.omnify..http..", "dev.omnify..mongo..", "dev.omnify..client..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage("dev.omnify.kit.."))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyStoreMethodNamesItsTenantFirst = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Store")
            .and()
            .areDeclaredInClassesThat()
            .areInterfaces()
            .should(nameTheTenantFirst())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyRegistriesLookAcrossTenants = noClasses()
            .that()
            .areNotAnnotatedWith(AcrossTenants.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Registries.class)
            .allowEmptyShould(true)
            .because("everything else goes through TenantCollection");

    @ArchTest
    static final ArchRule registriesSaySo = classes()
            .that()
            .areAnnotatedWith(AcrossTenants.class)
            .should()
            .haveSimpleNameEndingWith("Registry")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingGoesRoundTheTenant = noClasses()
            .that()
            .areNotAnnotatedWith(AcrossTenants.class)
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            resideInAnyPackage("com.mongodb.client", "io.quarkus.mongodb.panache"))))
            .allowEmptyShould(true)
            .because("TenantCollection is the one way to a tenant's documents");

    @ArchTest
    static final ArchRule onlyResourcesKnowTheCaller = noClasses()
            .that()
            .resideOutsideOfPackage("..http..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Caller.class)
            .allowEmptyShould(true)
            .because("the tenant is passed on explicitly");

    @ArchTest
    static final ArchRule resourcesLiveInHttp = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .resideInAPackage("..http..")
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule vendorsKnowNothingOfEachOther = slices().matching("dev.omnify.platform.connector.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule injectionIsByConstructor =
            fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule configurationIsMapped =
            noFields().should().beAnnotatedWith(ConfigProperty.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule chanceIsSeeded =
            noClasses().should().callConstructor(Random.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule mathDependsOnNothing = classes()
            .that()
            .resideInAPackage("dev.omnify.*.math..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.omnify.*.math..", "java..", "org.jspecify.."))
            .allowEmptyShould(true);

    /** package-info is not counted. */
    @ArchTest
    static void packagesHaveAtMostTwelveFiles(JavaClasses classes) {
        var files = new TreeMap<String, Set<String>>();
        for (JavaClass type : classes) {
            type.getSource()
                    .flatMap(Source::getFileName)
                    .filter(file -> !file.equals("package-info.java"))
                    .ifPresent(file -> files.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(file));
        }
        assertThat(files).allSatisfy((name, own) -> assertThat(own).as(name).hasSizeLessThanOrEqualTo(12));
    }

    private static ArchCondition<JavaMethod> nameTheTenantFirst() {
        return new ArchCondition<>("take a TenantId as the first parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                boolean named = !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(TenantId.class);
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }
}
