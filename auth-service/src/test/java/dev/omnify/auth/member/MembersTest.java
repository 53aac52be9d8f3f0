package dev.omnify.auth.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.auth.permission.Role;
import dev.omnify.kit.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {
    @ParameterizedTest
    @CsvSource({
        "OWNER,OWNER,true",
        "OWNER,VIEWER,true",
        "ADMIN,OWNER,false",
        "ADMIN,ADMIN,true",
        "ADMIN,MARKETER,true",
        "MARKETER,ADMIN,false",
        "VIEWER,MARKETER,false"
    })
    void nobodyDecidesAboutARoleAboveTheirOwn(Role own, Role other, boolean allowed) {
        assertThat(allows(own, other)).isEqualTo(allowed);
    }

    private static boolean allows(Role own, Role other) {
        try {
            Members.requireWithin(own, other);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
