package dev.omnify.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.attempt.LoginAttempts;
import dev.omnify.auth.password.PasswordHasher;
import dev.omnify.kit.test.ArchitectureRules;

@AnalyzeClasses(packages = "dev.omnify.auth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {
    @ArchTest
    static final ArchRule passwordsAreTakenWhereAttemptsAreCounted = noClasses()
            .that()
            .doNotBelongToAnyOf(LoginAttempts.class)
            .should()
            .callMethod(Accounts.class, "authenticate", EmailAddress.class, String.class)
            .because("a password that is looked at without a count can be guessed");

    @ArchTest
    static final ArchRule passwordsAreComparedInOnePlace = noClasses()
            .that()
            .doNotBelongToAnyOf(Accounts.class)
            .should()
            .callMethod(PasswordHasher.class, "matches", String.class, String.class)
            .because("a password that is looked at without a count can be guessed");
}
